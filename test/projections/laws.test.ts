import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { accepts, RULES_VERSION } from '../../domain/book/accepts.js';
import type { Event } from '../../domain/book/event.js';
import { advance, asCorrected, fold, isCorrection, readingsOf, toldBy } from '../../domain/book/fold.js';
import { emptyBook, type Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { BookId } from '../../domain/language/ids.js';
import { standingObjections } from '../../domain/proposals/standing-objections.js';
import { termsInOffice } from '../../domain/presidency/state.js';
import { mandates } from '../../projections/mandates.js';
import { answerFrom } from '../../src/ask.js';
import { lawfulHistory } from '../support/history.js';
import { PLAIN } from '../support/plain-questions.js';

const CRM = 'crm' as BookId;
const NOON = Date.parse('2019-11-14T18:00:00Z');
const RUNS = { numRuns: 1000 };

/** Everything that can be asked of a book, answered. */
const allAnswers = (book: Book, instant = NOON): string =>
  JSON.stringify([
    ...PLAIN.map((kind) => answerFrom({ book, instant }, { kind })),
    ...[...book.mandates.mandates.keys()].map((id) => answerFrom({ book, instant }, { kind: 'mandate', id })),
    ...[...book.meetings.meetings.keys()].map((id) => answerFrom({ book, instant }, { kind: 'meeting', id })),
    ...[...book.proposals.proposals.keys()].map((id) =>
      answerFrom({ book, instant }, { kind: 'proposal', id }),
    ),
    ...[...book.proposals.proposals.keys()].map((id) =>
      answerFrom({ book, instant }, { kind: 'positions', id }),
    ),
  ]);

const upTo = (entries: readonly Recorded<Event>[], n: number): readonly Recorded<Event>[] =>
  entries.slice(0, n + 1);

describe('for every lawful history', () => {
  it('each answer from the state kept up to date is the answer from a book folded anew, as of any command', () => {
    fc.assert(
      fc.property(lawfulHistory(40), fc.nat(), ({ entries, books }, drawn) => {
        const states = [...books];
        for (const [n, book] of [states.at(-1), states[drawn % states.length]].filter(
          (state) => state !== undefined,
        )) {
          expect(allAnswers(fold(CRM, upTo(entries, n)))).toBe(allAnswers(book));
        }
      }),
      RUNS,
    );
  });

  it('stepping entry by entry is folding all, at any entry and from any entry', () => {
    fc.assert(
      fc.property(lawfulHistory(30), fc.nat(), ({ entries }, drawn) => {
        const n = drawn % entries.length;
        const begun = fold(CRM, upTo(entries, n));
        const whole = entries
          .slice(n + 1)
          .reduce((book, entry) => advance(book, [entry], () => upTo(entries, entry.number - 1)), begun);
        expect(allAnswers(whole)).toBe(allAnswers(fold(CRM, entries)));
      }),
      RUNS,
    );
  });

  it('a later verification accepts every entry again, in order', () => {
    fc.assert(
      fc.property(lawfulHistory(30), ({ entries }) => {
        let book = emptyBook(CRM);
        for (const entry of entries) {
          const next = accepts(book, [entry], RULES_VERSION, () => upTo(entries, entry.number - 1));
          expect(E.isLeft(next) ? [entry.number, next.left] : 'accepted').toBe('accepted');
          if (E.isRight(next)) book = next.right;
        }
      }),
      RUNS,
    );
  });

  it('the book on a date is the book of what had happened by then', () => {
    fc.assert(
      fc.property(
        lawfulHistory(40),
        fc.constantFrom('2019-11-12', '2019-11-13', '2019-11-14'),
        ({ entries }, day) => {
          const end = Date.parse(`${day}T00:00:00-06:00`) + 86_400_000 - 1;
          const kept = new Set(toldBy(entries, end).map(({ number }) => number));
          const corrected = readingsOf(entries);
          // Told as annulled to whoever asks as of its own date or later.
          const wasAnnulled = (entry: Recorded<Event>): boolean =>
            asCorrected(entry, corrected) === undefined && entry.occurredAt.slice(0, 10) <= day;
          const left = entries.filter(({ number }) => !kept.has(number) && !corrected.has(number));
          expect(left.every(({ occurredAt }) => occurredAt.slice(0, 10) > day)).toBe(true);
          expect(allAnswers(fold(CRM, entries, end))).toBe(
            allAnswers(
              fold(
                CRM,
                entries.filter(
                  (entry) => kept.has(entry.number) || isCorrection(entry) || wasAnnulled(entry),
                ),
                end,
              ),
            ),
          );
        },
      ),
      RUNS,
    );
  });

  it('there are never two presidencies at once', () => {
    fc.assert(
      fc.property(lawfulHistory(60), ({ entries }) => {
        const terms = termsInOffice(fold(CRM, entries).presidency);
        for (const [i, { held }] of terms.entries()) {
          const next = terms[i + 1]?.held;
          expect(next === undefined || (held.until !== undefined && held.until < next.from)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('consensus is never declared over an objection that an entitled member maintains', () => {
    fc.assert(
      fc.property(lawfulHistory(60), ({ entries }) => {
        for (const entry of entries) {
          if (entry.type !== 'ConsensusDeclared') continue;
          const before = fold(CRM, upTo(entries, entry.number - 1));
          const proposal = before.proposals.proposals.get(entry.data.proposal);
          if (proposal === undefined) throw new Error('consensus on no proposal');
          expect(standingObjections(before, proposal, entry, entry.data.meeting).barring).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('nothing preliminary is ever among the mandates in force: each was approved by an act on a consensus', () => {
    fc.assert(
      fc.property(lawfulHistory(80), ({ entries }) => {
        const book = fold(CRM, entries);
        const { inForce, notInForce } = mandates({ book, instant: NOON });
        expect(inForce.every(({ status }) => status === 'approved' || status === 'amended')).toBe(true);
        expect(notInForce.every(({ status, whyNot }) => status !== 'approved' && whyNot !== undefined)).toBe(
          true,
        );
        for (const { mandate } of inForce) {
          const approved = toldBy(entries).find(
            (e) => e.type === 'MandateApproved' && e.data.mandate === mandate,
          );
          const act =
            approved?.type === 'MandateApproved' ? book.proposals.acts.get(approved.data.act) : undefined;
          const proposal = act?.proposal && book.proposals.proposals.get(act.proposal);
          expect([act?.verb, proposal && proposal.consensus !== undefined]).toEqual(['approved', true]);
        }
      }),
      RUNS,
    );
  });
});
