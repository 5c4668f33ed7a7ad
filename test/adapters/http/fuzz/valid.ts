import fc from 'fast-check';
import { isRecord } from '../../../../domain/language/struct.js';
import { cursorText } from '../../../../adapters/http/page.js';
import type { Instant } from '../../../../domain/dates/moment.js';
import type { Route } from '../../../../adapters/http/route.js';
import { arbitraryOf, type Vocabulary } from '../../../support/arbitrary.js';
import type { Sent } from '../support/request.js';

// Requests that a route's own table says are well formed, mostly about what is in the book.

const moment = fc.constantFrom(
  '2019',
  '2019-11',
  '2019-11-14',
  '2019-11-14T10:30-06:00',
  '2026-01-01T00:00:00Z',
);
const word = fc.constantFrom('p1', 'd1', 't1', 'xxiv', 'otro', 'a-b.c_9');

const parameters: Readonly<Record<string, fc.Arbitrary<string>>> = {
  book: fc.constantFrom('crm', 'crm', 'crm', 'crm', 'onu'),
  id: word,
  document: fc.constantFrom('declaration', 'decisions', 'calendar', 'in-force', 'dossier'),
  number: fc.nat(12).map(String),
  old: fc.nat(12).map(String),
  tile: fc.constantFrom('0/000', '0/000.p/7', '0/x001/000', '1/000.p/1'),
  entries: fc.tuple(fc.nat(12), fc.nat(12)).map(([from, to]) => `${from}..${to}`),
  versions: fc.constantFrom('1..1', '1..2', '2..1', '1..999999999'),
  language: fc.constantFrom('en', 'es', 'pt-BR'),
  at: fc.nat(12).map(String),
  on: moment,
  'known-on': moment,
  lang: fc.constantFrom('es', 'en'),
  limit: fc.integer({ min: 1, max: 500 }).map(String),
  from: fc.nat(9).map(String),
  after: fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9))
    .map(([from, at]) => cursorText({ from, asOf: { at, instant: '2026-01-01T00:00:00.000Z' as Instant } })),
  'dry-run': fc.constantFrom('true', 'false'),
  atomic: fc.constantFrom('true', 'false'),
  whole: fc.constantFrom('true', 'false'),
  asset: fc.constantFrom('a-1.js', 'a-2.css', 'a-3.js'),
  view: fc.constantFrom('crm', 'crm/meetings/xxiv', 'crm/proposals/p1', 'onu', 'otra'),
  ...Object.fromEntries(
    [
      ...['code', 'state', 'iss', 'error', 'error_description', 'error_uri'],
      ...['session_state', 'scope', 'authuser', 'hd', 'prompt'],
    ].map((name) => [name, fc.string({ minLength: 1, maxLength: 8 })]),
  ),
  to: fc.constantFrom('/', '/page/crm', 'https://elsewhere.example'),
  step: fc.nat(12).map(String),
  one: fc.nat(4).map(String),
  other: fc.nat(4).map(String),
  year: fc.integer({ min: 2016, max: 2021 }).map(String),
  q: fc.constantFrom('migración', 'propuesta', 'MX', 'ñandú (x) "y"', '%', ''),
};

/** Where an id is that of no thing, but the number of an entry, or two. */
const NUMBERED = [
  ['entries', 'number'],
  ['diff', 'entries'],
] as const;

const parameter = (route: Route, name: string): fc.Arbitrary<string> => {
  const known =
    parameters[NUMBERED.find(([before]) => route.path.includes(`${before}/{${name}}`))?.[1] ?? name];
  if (known === undefined) throw new Error(`no values known for the parameter ${name}`);
  return known;
};

const headers: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'If-Match': fc.constantFrom('"crm.30"', '"crm.3"', '*', '*', '*', '"crm.99"'),
  Prefer: fc.constantFrom('return=minimal', 'return=representation'),
  'If-None-Match': fc.constantFrom('*', '"abc"', 'W/"abc", "def"'),
  'Accept-Language': fc.constantFrom('en', 'es-CR, en;q=0.5'),
  'Last-Event-ID': fc.nat(12).map(String),
};

/** What a codec cannot say of itself, and words that are in the book. */
const words: Vocabulary = {
  CommandName: fc.stringMatching(/^[a-z]{3,9}-[0-9]{1,3}$/),
  BookId: fc.constant('crm'),
  PartyCode: fc.constantFrom('MX', 'MX', 'MX', 'MX', 'GT', 'ST', 'BZ'),
  ProposalId: word,
  OrganId: fc.constantFrom('vm', 'grcm'),
  TermId: fc.constantFrom('2019', '2020'),
  EntryNumber: fc.nat(12),
  MeetingId: fc.constantFrom('xxiv', 'xxiv', 'xxv'),
  FunctionId: fc.constantFrom('direction', 'convening'),
  ProposalVersion: fc.constantFrom(1, 1, 2),
  Moment: fc.constantFrom('2019-11-14', '2019-11-15', '2017'),
};

/** What the address and the headers say is left to them; half of it happened before the sender's eyes. */
const asSent = (
  { id: _id, book: _book, seen: _seen, ...rest }: Readonly<Record<string, unknown>>,
  isLive: boolean,
): Readonly<Record<string, unknown>> => {
  const { basis: _basis, source: _source, ...live } = rest;
  const behalf = { party: 'MX', authority: 'jefatura de la delegación' };
  return {
    recordedBy: 'ST',
    ...(isLive ? { ...live, basis: { kind: 'witnessed' }, onBehalfOf: behalf } : rest),
  };
};

const bodies = (route: Route): fc.Arbitrary<unknown> => {
  if (route.body === undefined) return fc.constant(undefined);
  const { codec, orList } = route.body;
  // What is not recorded bears no words of who recorded it.
  if (route.access !== 'recorder') return arbitraryOf(codec, words);
  const one = fc
    .tuple(arbitraryOf(codec, words), fc.boolean())
    .map(([body, isLive]) => (isRecord(body) ? asSent(body, isLive) : body));
  if (orList === undefined) return one;
  const batch = fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.uuid({ version: 4 }))
    .map(([commands, own]) =>
      commands.map((command, index) => ({ ...(command as object), id: `${own.slice(0, 8)}.${index}` })),
    );
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: batch });
};

const needed = (route: Route): string[] =>
  Object.entries(route.headers ?? {}).flatMap(([name, { required }]) =>
    required === true && name in headers ? [name.toLowerCase()] : [],
  );

/** Requests a route takes. */
export const validFor = (route: Route): fc.Arbitrary<Sent> =>
  fc
    .record({
      path: fc.record(
        Object.fromEntries(Object.keys(route.params).map((name) => [name, parameter(route, name)])),
      ),
      query: fc.record(
        Object.fromEntries(Object.keys(route.query).map((name) => [name, parameter(route, name)])),
        {
          requiredKeys: [],
        },
      ),
      headers: fc.record(
        Object.fromEntries(
          Object.keys(route.headers ?? {}).flatMap((name) => {
            const known = headers[name];
            return known === undefined ? [] : [[name.toLowerCase(), known]];
          }),
        ),
        { requiredKeys: needed(route) },
      ),
      key: fc.uuid({ version: 4 }),
      body: bodies(route),
    })
    .map(({ path, query, headers: chosen, key, body }) => {
      const { after, from: _from, at: _at, on: _on, 'known-on': _known, ...others } = query;
      const given = Object.entries(after === undefined ? query : { ...others, after });
      const asked = new URLSearchParams(
        given.map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
      return {
        method: route.method.toUpperCase(),
        path: `${route.path.replaceAll(/\{\+?(\w+)\}/g, (_, name: string) => path[name] ?? '')}${asked === '' ? '' : `?${asked}`}`,
        headers: {
          ...chosen,
          ...(route.group === 'page' ? { 'sec-fetch-site': 'same-origin' } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      };
    });
