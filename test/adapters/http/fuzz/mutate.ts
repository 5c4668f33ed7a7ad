import fc from 'fast-check';
import { isRecord } from '../../../../domain/language/struct.js';
import type { Sent } from '../support/request.js';

// What goes wrong on the way to a service, by mistake or by malice.

/** Written as they stand into a body: what JSON knows, what it does not, what no codec takes. */
const ODD = [
  ...['null', 'true', '0', '-0', '-1', '1.5', '1e400', '9007199254740993', '1e-9', '[]', '{}', '""', '" "'],
  ...[
    '"\\ud83d"',
    '"\\u0000"',
    '"\\x"',
    'NaN',
    'undefined',
    "'a'",
    '01',
    '{"a":1,"a":2}',
    '{"__proto__":{}}',
  ],
  `"${'x'.repeat(5_000)}"`,
  '['.repeat(40) + ']'.repeat(40),
  '["a","a"]',
  '"2019-13-45"',
  '"../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '"__proto__"',
  '"constructor"',
] as const;

const ODD_WORDS = [
  '%00',
  '%zz',
  '%F0%9F%98%80',
  '..',
  '.',
  '%2F',
  'a%20b',
  '',
  'constructor',
  '__proto__',
  'x'.repeat(300),
  '-1',
  '1e3',
  "'",
];
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['if-match', 'W/"crm.9"'],
  ['if-match', '""'],
  ['if-match', '"crm.99999999999999999999"'],
  ['if-none-match', '\u00e9'],
  ['prefer', ';;,='],
  ['accept-language', 'q=;;;,en;q=x'],
  ['content-type', 'text/html'],
  ['content-type', 'application/json; charset=\u00ff'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br'],
  ['idempotency-key', ''],
  ['idempotency-key', '"'],
  ['idempotency-key', 'x'.repeat(300)],
  ['idempotency-key', '\u00ff\u0080'],
  ['last-event-id', '-5'],
  ['last-event-id', '999999999999999'],
  ['authorization', 'Basic YTpi'],
  ['x-request-id', '{"a":1}'],
  ['x-forwarded-for', '1.2.3.4, ::1'],
  ['accept', 'text/html'],
  ['range', 'bytes=0-1'],
  ['sec-fetch-site', 'cross-site'],
  ['host', 'evil.example'],
  ['cookie', 'a=b'],
];

type Change = (sent: Sent) => Sent;

const inPath: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(5), fc.constantFrom(...ODD_WORDS))
  .map(([place, odd]) => ({ path, ...rest }) => {
    const [address = '', query] = path.split('?', 2);
    const parts = address.split('/');
    const at = 1 + (place % Math.max(1, parts.length - 1));
    const changed = parts.map((part, index) => (index === at ? odd : part)).join('/');
    return { ...rest, path: query === undefined ? changed : `${changed}?${query}` };
  });

const inQuery: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom(
      'at',
      'on',
      'known-on',
      'limit',
      'after',
      'lang',
      'dry-run',
      'atomic',
      'att',
      '__proto__',
      '',
      '%00',
      'at[]',
    ),
    fc.constantFrom(...ODD_WORDS, '1', 'true', '2019', 'es'),
  )
  .map(([name, odd]) => ({ path, ...rest }) => ({
    ...rest,
    path: `${path}${path.includes('?') ? '&' : '?'}${name}=${odd}`,
  }));

const inHeaders: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...ODD_HEADERS).map(([name, value]) => ({ headers, ...rest }: Sent) => ({
    ...rest,
    headers: { ...headers, [name]: value },
  })),
  fc
    .constantFrom('idempotency-key', 'content-type', 'if-match')
    .map((name) => ({ headers, ...rest }: Sent) => ({
      ...rest,
      headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
    })),
);

const inMethod: fc.Arbitrary<Change> = fc
  .constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'POST', 'GET')
  .map((method) => (sent) => ({ ...sent, method }));

/** Another body in some place of it: `odd` is text to be written as it stands. */
const inValue: fc.Arbitrary<Change> = fc
  .tuple(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('put', 'drop', 'add'),
    fc.constantFrom(...ODD),
  )
  .map(([way, how, odd]) => ({ body, ...rest }) => {
    if (typeof body !== 'string') return { ...rest, body: odd };
    const changed = JSON.stringify(changedAt(parsed(body), way, how)) as string | undefined;
    return { ...rest, body: (changed ?? '').replaceAll(`"${MARK}"`, odd) };
  });

const MARK = '@odd@';
const LEAVES: Readonly<Record<string, string | undefined>> = { put: MARK, drop: undefined, add: MARK };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const entriesOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return [...(value as readonly unknown[]).entries()];
  return isRecord(value) ? Object.entries(value) : [];
};

const changedAt = (value: unknown, [step = 0, ...way]: readonly number[], how: string): unknown => {
  const entries = entriesOf(value);
  const [key, inner] = entries[step % Math.max(1, entries.length)] ?? [];
  if (key === undefined) return MARK;
  const isLast = way.length === 0 || typeof inner !== 'object';
  const next = isLast ? LEAVES[how] : changedAt(inner, way, how);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? next : item));
  return { ...(value as object), [isLast && how === 'add' ? 'otro' : String(key)]: next };
};

const inBytes: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(9_999), fc.nat(255), fc.constantFrom('flip', 'cut', 'insert', 'twice', 'bom'))
  .map(([place, byte, how]) => ({ body = '', ...rest }) => {
    const bytes = Buffer.from(body);
    const at = place % Math.max(1, bytes.length);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const made = {
      flip: [before, Uint8Array.of(byte), after.subarray(1)],
      cut: [before],
      insert: [before, Uint8Array.of(byte), after],
      twice: [bytes, bytes],
      bom: [Uint8Array.of(0xef, 0xbb, 0xbf), bytes],
    }[how];
    return { ...rest, body: Buffer.concat(made) };
  });

const anyChange = (hasBody: boolean): fc.Arbitrary<Change> =>
  hasBody
    ? fc.oneof(
        { weight: 5, arbitrary: inValue },
        { weight: 3, arbitrary: inBytes },
        { weight: 2, arbitrary: inHeaders },
        { weight: 1, arbitrary: inQuery },
        { weight: 1, arbitrary: inPath },
      )
    : fc.oneof(
        { weight: 4, arbitrary: inQuery },
        { weight: 3, arbitrary: inPath },
        { weight: 2, arbitrary: inHeaders },
        { weight: 1, arbitrary: inMethod },
      );

/** A request with one to three things wrong with it. */
export const mutated = (valid: fc.Arbitrary<Sent>, hasBody: boolean): fc.Arbitrary<Sent> =>
  fc
    .tuple(valid, fc.array(anyChange(hasBody), { minLength: 1, maxLength: 3 }))
    .map(([sent, changes]) => changes.reduce((changed, change) => change(changed), sent));
