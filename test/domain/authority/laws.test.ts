import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { mayRecord } from '../../../domain/authority/may-record.js';
import { Command } from '../../../domain/book/command.js';
import { decide } from '../../../domain/book/decide.js';
import type { Book } from '../../../domain/book/state.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { PartyCode, ProposalId } from '../../../domain/language/ids.js';
import { presiding } from '../../../domain/presidency/state.js';
import type { AnyCodec } from '../../../domain/language/codec.js';
import { arbitraryOf, type Vocabulary } from '../../support/arbitrary.js';
import { bookOf, entriesOf, happened, RECORDED_AT } from '../../support/spec.js';
import { presided } from '../../support/conference.js';
import { aPage } from '../presidency/given.js';
import { conference, party, withoutSecretariat } from './given.js';

const RUNS = 2_000;
const CODES = ['ST', 'GT', 'CR', 'MX', 'SV', 'HN', 'NI', 'OIM', 'PMA', 'XX'];
const MEMBERS = ['GT', 'CR', 'MX', 'SV', 'HN', 'NI'];

const known = entriesOf(conference);
const opened = entriesOf(withoutSecretariat);
const BOOKS = {
  empty: { book: bookOf([]), history: [] },
  'without a Secretariat': { book: bookOf(opened), history: opened },
  'with one': { book: bookOf(known), history: known },
};
const anyBook = fc.constantFrom(...(Object.keys(BOOKS) as readonly (keyof typeof BOOKS)[]));

const code = fc.constantFrom(...CODES);
/** Mostly about what is there, so that much of it is lawful. */
const words = {
  PartyCode: code,
  BookId: fc.constant('crm'),
  ProposalId: fc.constant('p1'),
  ProposalVersion: fc.constant(1),
  version: fc.constant(1),
  MeetingId: fc.constant('xxiv'),
  TermId: fc.constantFrom('2018', '2019', '2020'),
  Moment: fc.constantFrom('2019-11-13', '2019-11-14'),
  EntryNumber: fc.nat(35),
};
const variants = Command.variants;
const commandOf = (type: string, vocabulary: Vocabulary = words): fc.Arbitrary<Command> =>
  arbitraryOf(variants[type] as AnyCodec, vocabulary).map((command) => command as Command);
const anyCommand = fc.constantFrom(...Object.keys(variants)).chain((type) => commandOf(type));

const anyAsker: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 4, arbitrary: code.map(party) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('auditor', 'operator', 'public').map((kind) => ({ kind })),
  },
);

/** GT objects too, and both objections have been answered: there is everything to alter. */
const disputed = [conference, withoutSecretariat].map((told) => {
  const history = entriesOf([
    ...told,
    happened(
      'PositionTaken',
      { proposal: 'p1', version: 1, member: 'GT', stand: 'objection', reason: 'Falta tiempo.' },
      { recordedBy: 'GT' },
    ),
    ...['MX', 'GT'].map((member) =>
      happened('ObjectionAnswered', { proposal: 'p1', member, by: 'CR', answer: 'Habrá más.' }),
    ),
  ]);
  return { book: bookOf(history), history };
});

const speaking = fc.constantFrom('GT', 'GT', 'CR', 'MX');
/** What somebody says of positions, objections and candidacies, live or not, on another's behalf or not. */
const anySaid = fc
  .record({
    command: fc
      .constantFrom(
        'TakePosition',
        'TakePositions',
        'WithdrawObjection',
        'MeetObjection',
        'SustainObjection',
        'AnswerObjection',
        'AnnounceCandidacy',
        'WithdrawCandidacy',
        'CorrectEntry',
      )
      .chain((type) => commandOf(type, { ...words, PartyCode: speaking })),
    basis: fc.constantFrom({ kind: 'witnessed' }, aPage),
    behalf: fc.option(speaking, { nil: undefined }),
    inMeeting: fc.boolean(),
  })
  .map(({ command: { onBehalfOf: _behalf, source: _source, ...command }, basis, behalf, inMeeting }) => {
    const { meeting, ...data } = command.data as { readonly meeting?: unknown };
    return {
      ...command,
      basis,
      ...(behalf === undefined ? {} : { onBehalfOf: { party: behalf, authority: 'en sala' } }),
      data: inMeeting || command.type === 'AnnounceCandidacy' ? { ...data, meeting } : data,
    } as unknown as Command;
  });

const may = (book: Book, asker: Asker, command: Command, at: Instant = RECORDED_AT): boolean =>
  E.isRight(mayRecord(book, asker, command, at));

/** The command recorded by whoever asks, where it is to be `itself`; else by whomever it was drawn. */
const recordedBy = (asker: Asker, command: Command, itself: boolean): Command => {
  const { seen: _seen, ...rest } = command;
  return { ...rest, recordedBy: itself && asker.kind === 'party' ? asker.party : rest.recordedBy };
};

describe('laws of authority', () => {
  it('nobody but the keeper ever records under another’s code, and readers never record', () => {
    let allowed = 0;
    fc.assert(
      fc.property(anyBook, anyAsker, anyCommand, fc.boolean(), (which, asker, drawn, itself) => {
        const command = recordedBy(asker, drawn, itself);
        if (!may(BOOKS[which].book, asker, command)) return;
        allowed += 1;
        expect(asker.kind === 'party' && asker.party).toBe(command.recordedBy);
      }),
      { numRuns: RUNS },
    );
    expect(allowed).toBeGreaterThan(RUNS / 20);
  });

  it('the member that presides never changes another’s position, objection or candidacy', () => {
    const seen = { recorded: 0, own: 0 };
    const GT = party('GT');
    const isGt = (member: string): boolean => member === 'GT';
    fc.assert(
      fc.property(fc.constantFrom(...disputed), anySaid, ({ book, history }, drawn) => {
        const command = recordedBy(GT, drawn, true);
        if (!may(book, GT, command)) return;
        const decided = decide(book, command, RECORDED_AT, () => history);
        if (E.isLeft(decided)) return;
        seen.recorded += 1;
        const after = decided.right.book;
        const ofOthers = (which: Book): unknown => standOf(which, (member) => !isGt(member));
        expect(ofOthers(after)).toEqual(ofOthers(book));
        if (!equals(standOf(after, isGt), standOf(book, isGt))) seen.own += 1;
      }),
      { numRuns: 2 * RUNS },
    );
    expect(seen.recorded).toBeGreaterThan(100);
    expect(seen.own).toBeGreaterThan(50);
  });

  it('and the law is not idle: the rules alone would let a party answer for others', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...disputed), anySaid, ({ book, history }, drawn) => {
        const command = recordedBy(party('CR'), drawn, true);
        const decided = decide(book, command, RECORDED_AT, () => history);
        if (E.isLeft(decided)) return;
        const ofOthers = (which: Book): unknown => standOf(which, (member) => member !== 'CR');
        if (equals(ofOthers(decided.right.book), ofOthers(book))) return;
        changed += 1;
        // Where there is a Secretariat, a delegation is held to what the presiding member is.
        if (book.membership.secretariat !== undefined) expect(may(book, party('CR'), command)).toBe(false);
      }),
      { numRuns: 2 * RUNS },
    );
    expect(changed).toBeGreaterThan(50);
  });

  it('by default nothing: without standing in the book no command is recorded', () => {
    fc.assert(
      fc.property(fc.constantFrom('HN', 'NI', 'XX'), anyCommand, (who, drawn) => {
        const asker = party(who);
        expect(may(BOOKS['with one'].book, asker, recordedBy(asker, drawn, true))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('an observer without a permission records nothing', () => {
    fc.assert(
      fc.property(anyCommand, (drawn) => {
        const asker = party('PMA');
        expect(may(BOOKS['with one'].book, asker, recordedBy(asker, drawn, true))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('at every instant at most one member acts as the presidency: the one that presides then', () => {
    const handedOver = bookOf(
      entriesOf([
        ...presided,
        happened('DesignationEstablished', { member: 'CR', term: '2020' }, { basis: aPage }),
        happened('PresidencyHandedOver', { term: '2020', from: 'GT', to: 'CR' }),
        happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-14' }),
        happened('PresidencyTookEffect', { term: '2020', member: 'CR', effective: '2019-11-16' }),
      ]),
    );
    const moments = fc.date({
      min: new Date('2018-12-30T00:00:00Z'),
      max: new Date('2019-11-30T00:00:00Z'),
      noInvalidDate: true,
    });
    const near = fc.date({
      min: new Date('2019-11-13T00:00:00Z'),
      max: new Date('2019-11-18T00:00:00Z'),
      noInvalidDate: true,
    });
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(fc.oneof(moments, near), commandOf('DeclareConsensus'), (date, drawn) => {
        const at = date.toISOString() as Instant;
        const able = MEMBERS.filter((member) => {
          const { onBehalfOf: _none, ...rest } = recordedBy(party(member), drawn, true) as Extract<
            Command,
            { readonly type: 'DeclareConsensus' }
          >;
          const command = { ...rest, data: { ...rest.data, by: member as PartyCode } };
          return may(handedOver, party(member), command, at);
        });
        const presides = presiding(handedOver.presidency, date.getTime());
        seen.add(presides);
        expect(able).toEqual(presides === undefined ? [] : [presides]);
      }),
      { numRuns: RUNS },
    );
    expect(seen).toEqual(new Set(['GT', 'CR', undefined]));
  });
});

/** Positions, what became of objections, and candidacies, of the members meant. */
const standOf = (book: Book, isMeant: (member: PartyCode) => boolean): unknown => {
  const ofThem = ({ member }: { readonly member: PartyCode }): boolean => isMeant(member);
  const proposal = book.proposals.proposals.get('p1' as ProposalId);
  return {
    positions: proposal?.positions.filter(ofThem),
    // An answer to an objection leaves it where it stands.
    objections: proposal?.objections.filter(ofThem).map(({ answers: _answers, ...rest }) => rest),
    candidacies: [...book.presidency.terms.values()].flatMap(({ candidacies }) => candidacies.filter(ofThem)),
  };
};

const equals = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
