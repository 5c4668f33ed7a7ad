// Whose signatures somebody asks for before they believe a checkpoint: k of n witnesses, in lines as other readers of
// C2SP's formats write them.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { readVerifierKey, type KeyUse, type VerifierKey } from '../proof/keys.js';

export interface Policy {
  /** The keys of the logs and of the witnesses: those to open notes with. */
  readonly keys: readonly VerifierKey[];
  /** The witnesses by the names that the policy gives them. */
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  /** Where those answer of which it says so, by the same names: addresses without a slash at their end. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether these keys are enough, beside the log's own. */
  readonly isEnough: (by: readonly VerifierKey[]) => boolean;
}

/** Of some names, how many are needed. */
interface Group {
  readonly needed: number;
  readonly members: readonly string[];
}

type Read = E.Either<Bilingual, Policy>;

/**
 * Reads a policy (C2SP tlog-policy). Lines `log <vkey> [address]`, `witness <name> <vkey> [address]`,
 * `group <name> <any|all|number> <name>…`, and `quorum <name|none>` once; a name is used only after it was given, so
 * groups within groups have an end, and in one group at most; no key stands for two logs or two witnesses: so nobody
 * counts twice. What follows `#` at the beginning of a line is for people.
 */
export const readPolicy = (text: string): Read => {
  const logs: VerifierKey[] = [];
  const witnesses = new Map<string, VerifierKey>();
  const addresses = new Map<string, string>();
  const groups = new Map<string, Group>();
  const grouped = new Set<string>();
  let quorum: string | undefined;
  const isKnown = (name: string): boolean => witnesses.has(name) || groups.has(name);

  const take: Readonly<Record<string, (words: readonly string[]) => boolean>> = {
    log: ([vkey = '', ...address]) => {
      const key = freshKey(vkey, 'note', logs);
      if (key === undefined || !isPlace(address)) return false;
      logs.push(key);
      return true;
    },
    witness: ([name = '', vkey = '', ...address]) => {
      const key = freshKey(vkey, 'cosignature', [...witnesses.values()]);
      if (key === undefined || name === 'none' || isKnown(name) || !isPlace(address)) return false;
      witnesses.set(name, key);
      for (const one of address) addresses.set(name, one.replace(/\/+$/, ''));
      return true;
    },
    group: ([name = '', many = '', ...members]) => {
      const group = groupOf(many, members);
      if (group === undefined || !members.every(isKnown) || name === 'none' || isKnown(name)) return false;
      if (members.some((member) => grouped.has(member))) return false;
      for (const member of members) grouped.add(member);
      groups.set(name, group);
      return true;
    },
    quorum: ([name = '', ...more]) => {
      if (quorum !== undefined || more.length > 0 || (name !== 'none' && !isKnown(name))) return false;
      quorum = name;
      return true;
    },
  };

  for (const [at, line] of text.split('\n').entries()) {
    const [kind = '', ...words] = line.split(/[ \t\r]+/).filter((word) => word !== '');
    if (kind === '' || kind.startsWith('#')) continue;
    if (take[kind]?.(words) !== true) return E.left(wrongLine(at + 1, line));
  }
  if (quorum === undefined || logs.length === 0) return E.left(NOT_WHOLE);
  const wanted = quorum;
  const stands = (name: string, by: readonly VerifierKey[]): boolean => {
    const group = groups.get(name);
    if (group !== undefined)
      return group.members.filter((member) => stands(member, by)).length >= group.needed;
    return by.some(({ vkey }) => vkey === witnesses.get(name)?.vkey);
  };
  return E.right({
    keys: [...logs, ...witnesses.values()],
    witnesses,
    addresses,
    isEnough: (by) => wanted === 'none' || stands(wanted, by),
  });
};

/** A key for this use that is not there yet, under whatever name. */
const freshKey = (vkey: string, use: KeyUse, there: readonly VerifierKey[]): VerifierKey | undefined => {
  const key = readVerifierKey(vkey);
  if (key?.use !== use) return undefined;
  return there.some((other) => other.public.equals(key.public)) ? undefined : key;
};

/** What may stand at the end of a line of a log or a witness: nothing, or one address. */
const isPlace = (address: readonly string[]): boolean => address.length <= 1 && address.every(isAddress);

/** A place to put `/add-checkpoint` after, and nothing that would be sent along unseen. */
const isAddress = (written: string): boolean => {
  if (!URL.canParse(written)) return false;
  const { protocol, username, password, search, hash } = new URL(written);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && [username, password, search, hash].every((part) => part === '');
};

/** `any`, `all` or how many of these names, each of which stands there once. */
const groupOf = (many: string, members: readonly string[]): Group | undefined => {
  const needed = many === 'any' ? 1 : many === 'all' ? members.length : /^\d+$/.test(many) ? Number(many) : 0;
  const isPossible = Number.isSafeInteger(needed) && needed >= 1 && needed <= members.length;
  return isPossible && new Set(members).size === members.length ? { needed, members } : undefined;
};

const wrongLine = (line: number, text: string): Bilingual => ({
  es: `línea ${line}: "${text}" no es de una política: log, witness, group o quorum, con nombres ya dados, cada uno en un solo grupo, una clave para cada uno y direcciones http(s).`,
  en: `line ${line}: "${text}" is not of a policy: log, witness, group or quorum, with names already given, each in one group only, a key for each and http(s) addresses.`,
});

const NOT_WHOLE: Bilingual = {
  es: 'falta una línea log o la línea quorum.',
  en: 'a log line or the quorum line is missing.',
};
