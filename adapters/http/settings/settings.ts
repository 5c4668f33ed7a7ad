import { oneOf, whole } from '../../../domain/language/codec.js';
import { nonEmptyList, optional, struct, tagged, type Fields } from '../../../domain/language/struct.js';
import { Text } from '../../../domain/language/text.js';
import { HELD_ENTRIES } from '../../../src/library.js';
import { LONGEST_BUNDLED } from '../bundles.js';
import { JWT_ALGORITHMS } from '../identity/jwt.js';
import { OpenIdRoles } from '../identity/openid/roles.js';

/** How much of what happens is logged. */
export const LogLevel = oneOf('LogLevel', ['silent', 'error', 'warn', 'info', 'debug']);

/** Where the keys are that JWTs are verified with: a JWKS file, or one fixed address. Never what a token names. */
const Keys = tagged('JwtKeys', 'kind', { file: { file: Text }, address: { url: Text } });

const Jwt = struct('JwtSettings', {
  issuer: Text,
  audience: Text,
  algorithms: nonEmptyList(oneOf('JwtAlgorithm', JWT_ALGORITHMS)),
  /** The header's `typ`; `at+jwt` (RFC 9068) where it is left out. */
  type: optional(Text),
  keys: Keys,
});

const OpenId = struct('OpenIdSettings', {
  /** As it names itself: its configuration stands below it (OpenID Connect Discovery 1.0). */
  issuer: Text,
  clientId: Text,
  /** The file that holds the client's secret; without one it is a public client. */
  secretFile: optional(Text),
  /** Where browsers find this service: `https://acta.example.org`, without a path. */
  address: Text,
  /** `openid` where they are left out. */
  scopes: optional(nonEmptyList(Text)),
  /** Who is granted what; the first that applies. */
  roles: OpenIdRoles,
});

const SECOND = 1_000;

const written = {
  host: optional(Text),
  port: optional(whole('port', 0, 65_535)),
  /** `none` is for local development: whoever reaches the machine keeps the book. */
  authentication: optional(oneOf('Authentication', ['none', 'tokens'])),
  /** The file of API tokens. */
  tokens: optional(Text),
  jwt: optional(Jwt),
  /** How people sign in on the page at an issuer. */
  openid: optional(OpenId),
  /** The address of another acta whose books are copied here and served; nothing is recorded here then. */
  follow: optional(Text),
  /** The key that its checkpoints are verified with, as `acta signing-key show` prints it there; several with commas. */
  leaderKey: optional(Text),
  /** The file that names the log and the witnesses that are asked to cosign it. */
  policy: optional(Text),
  /** How many proxies stand before the service: the address a request comes from is read past so many, and no more. */
  trustProxy: optional(whole('trustProxy', 0, 10)),
  log: optional(LogLevel),
  /** Bytes of a command, and of a batch or an import. */
  largestCommand: optional(whole('largestCommand', 1_024, 16 * 1_024 * 1_024)),
  largestBatch: optional(whole('largestBatch', 1_024, 64 * 1_024 * 1_024)),
  /** Milliseconds for a request's headers, and for all of it. */
  headersTimeout: optional(whole('headersTimeout', 100, 600 * SECOND)),
  requestTimeout: optional(whole('requestTimeout', 100, 600 * SECOND)),
  /** Milliseconds between the comments that keep a live stream open, and that its reader may leave it unread. */
  heartbeat: optional(whole('heartbeat', 100, 600 * SECOND)),
  patience: optional(whole('patience', 100, 600 * SECOND)),
  /** Connections at once. */
  connections: optional(whole('connections', 1, 100_000)),
  /** Requests a minute, by caller and by address. */
  perMinute: optional(whole('perMinute', 1, 1_000_000)),
  /** Entries of the books that are held in memory, between them. */
  heldEntries: optional(whole('heldEntries', 1_000, 1_000_000_000)),
  /** Entries that a book may have to be bundled for whoever asks; 0 for no book at all. */
  bundledEntries: optional(whole('bundledEntries', 0, 1_000_000)),
  /** Milliseconds that what was accepted may take once the service is told to end. */
  grace: optional(whole('grace', 0, 600 * SECOND)),
} as const;

/** The settings as they may be written: in a file, the environment or on the command line. */
export const WrittenSettings = struct('Settings', written);
export type WrittenSettings = Fields<typeof written>;

type Undefaulted = 'jwt' | 'tokens' | 'openid' | 'follow' | 'leaderKey' | 'policy';

type Defaulted = Omit<Required<WrittenSettings>, Undefaulted>;

export type Settings = Defaulted & Pick<WrittenSettings, Undefaulted>;

export const defaults: Defaulted = {
  host: '127.0.0.1',
  port: 8080,
  authentication: 'none',
  trustProxy: 0,
  log: 'info',
  largestCommand: 256 * 1_024,
  largestBatch: 1_024 * 1_024,
  headersTimeout: 10 * SECOND,
  requestTimeout: 30 * SECOND,
  heartbeat: 15 * SECOND,
  patience: 10 * SECOND,
  connections: 2_000,
  perMinute: 6_000,
  heldEntries: HELD_ENTRIES,
  bundledEntries: LONGEST_BUNDLED,
  grace: 10 * SECOND,
};
