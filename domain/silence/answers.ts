import type { Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber } from '../language/ids.js';
import { accepted, all, unless, type Verdict } from '../language/rejection.js';
import { mustBeMember } from '../membership/checks.js';
import { mustSpeakFor } from '../proposals/positions.js';
import { currentVersion, standingObjectionOf, type Proposal } from '../proposals/state.js';
import { mustArrive } from './arriving.js';
import { frozenTexts } from './circulated.js';
import type { ObjectionCameLate, SilenceBroken } from './events.js';
import { withSilence, type Circulated } from './found.js';
import * as because from './rejections.js';

// What a member says against what is circulated, in time or too late.

type Answering = Recorded<EventOf<typeof SilenceBroken | typeof ObjectionCameLate>>;

/** The amendment it names, if it names one, is its own and of a text that was circulated. */
const mustBeItsAmendment = (book: Book, { data }: Answering, proposal: Proposal): Verdict => {
  const { amendment: named, member } = data;
  if (named === undefined) return accepted;
  const text = frozenTexts(book, proposal).includes(named.text)
    ? book.texts.texts.get(named.text)
    : undefined;
  const by = text?.amendments.get(named.amendment)?.by ?? [];
  return unless(!by.includes(member), () => because.notItsAmendment({ member, amendment: named }));
};

const mustBeCirculatedStill = ({ proposal, silence }: Circulated): Verdict =>
  unless(silence.version !== currentVersion(proposal).number, () =>
    because.noLongerCirculated(proposal, silence),
  );

/** Its objection stands as a position: it bars whatever else becomes of the circulation. */
const mustStandAsPosition = (entry: Answering, { proposal, silence }: Circulated): Verdict => {
  const { member, with: means } = entry.data;
  if (means === 'amendment') return accepted;
  const objection = standingObjectionOf(proposal, member);
  const isToIt = objection !== undefined && objection.entry > silence.entry;
  return unless(!isToIt, () => because.breaksWithoutObjection(member, silence));
};

export const silenceBroken = (book: Book, entry: Answering): Verdict =>
  withSilence(book, entry.data.silence, ['running', 'suspended', 'broken'], (found) =>
    all(
      () => mustBeMember(book, entry, entry.data.member),
      () => mustSpeakFor(book, entry, entry.data.member),
      () => mustBeCirculatedStill(found),
      () => mustArrive(book, entry, found.silence, 'in-time'),
      () => mustStandAsPosition(entry, found),
      () => mustBeItsAmendment(book, entry, found.proposal),
    ),
  );

export const objectionCameLate = (book: Book, entry: Answering): Verdict =>
  withSilence(book, entry.data.silence, ['running', 'broken', 'passed'], ({ proposal, silence }) =>
    all(
      () => mustBeMember(book, entry, entry.data.member),
      () => mustSpeakFor(book, entry, entry.data.member),
      () => mustArrive(book, entry, silence, 'late'),
      () => mustBeItsAmendment(book, entry, proposal),
    ),
  );

/** The entries of the amendments to what is circulated that were proposed since, and are not kept as late. */
export const amendmentsSince = (book: Book, { proposal, silence }: Circulated): readonly EntryNumber[] => {
  const late = silence.late.map(({ amendment }) => amendment);
  return frozenTexts(book, proposal).flatMap((text) =>
    [...(book.texts.texts.get(text)?.amendments.values() ?? [])]
      .filter(({ id, entry }) => {
        const isLate = late.some((named) => named?.text === text && named.amendment === id);
        return entry > silence.entry && !isLate;
      })
      .map(({ entry }) => entry),
  );
};
