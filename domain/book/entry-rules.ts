import { calendarRules } from '../calendar/rules.js';
import { correctionRules } from '../corrections/rules.js';
import { namedStart } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import { accepted, each, refuse, unless, type Verdict } from '../language/rejection.js';
import { unsealedPath } from '../language/sealed-fields.js';
import { mandateRules } from '../mandates/rules.js';
import { meetingRules } from '../meetings/rules.js';
import { mustBeKnownParty } from '../membership/checks.js';
import { bodyNotConstituted } from '../membership/rejections.js';
import { membershipRules } from '../membership/rules.js';
import { isKnownParty } from '../membership/state.js';
import { presidencyRules } from '../presidency/rules.js';
import { proposalRules } from '../proposals/rules.js';
import { silenceRules } from '../silence/rules.js';
import { statementRules } from '../statements/rules.js';
import { textRules } from '../texts/rules.js';
import { sealableData, type Event } from './event.js';
import { mustBreakNothing } from './late-facts.js';
import * as because from './rejections.js';
import { mustFollowWhatItRestsOn } from './order.js';
import { zoneOf, type Book } from './state.js';

const rules: Readonly<Record<string, (book: Book, entry: never) => Verdict>> = {
  ...membershipRules,
  ...presidencyRules,
  ...meetingRules,
  ...proposalRules,
  ...silenceRules,
  ...statementRules,
  ...textRules,
  ...mandateRules,
  ...calendarRules,
  ...correctionRules,
};

const mustBeConstituted = (book: Book, entry: Recorded<Event>): Verdict =>
  unless(book.membership.body === undefined && entry.type !== 'BodyConstituted', bodyNotConstituted);

const mustHaveHappened = (book: Book, entry: Recorded<Event>): Verdict => {
  // The constitution names the zone in which its own date is a day.
  const zone = entry.type === 'BodyConstituted' ? entry.data.zone : zoneOf(book);
  return unless(namedStart(entry.occurredAt, zone) > Date.parse(entry.recordedAt), () =>
    because.notYetHappened(entry.occurredAt),
  );
};

const mustNameItsSource = (book: Book, { basis, source }: Recorded<Event>): Verdict => {
  if (source === undefined) return unless(basis.kind === 'source', because.sourceMissing);
  return unless(!book.corrections.sources.has(source.document), () => because.unknownSource(source.document));
};

// Before there is a Secretariat somebody has to open the book; from then on only parties record.
const mustBeKnownRecorder = ({ membership }: Book, { recordedBy }: Recorded<Event>): Verdict =>
  unless(membership.secretariat !== undefined && !isKnownParty(membership, recordedBy), () =>
    because.unknownRecorder(recordedBy),
  );

/** What must be sealed stands sealed. Whether a seal opens, and under which key, is not for the rules to know. */
const mustNotNeedSealing = (_: Book, entry: Recorded<Event>): Verdict => {
  const codec = sealableData(entry.type);
  const path = codec && unsealedPath(codec, entry.data);
  return path === undefined ? accepted : refuse(because.sealingUnavailable(path));
};

const mustBeOnBehalfOfParty = (book: Book, { onBehalfOf }: Recorded<Event>): Verdict =>
  onBehalfOf === undefined ? accepted : mustBeKnownParty(book, onBehalfOf.party);

const mustKeepItsOwnRules = (book: Book, entry: Recorded<Event>): Verdict =>
  rules[entry.type]?.(book, entry as never) ?? accepted;

const checks: readonly ((book: Book, entry: Recorded<Event>) => Verdict)[] = [
  mustBeConstituted,
  mustHaveHappened,
  mustNameItsSource,
  mustBeKnownRecorder,
  mustBeOnBehalfOfParty,
  mustNotNeedSealing,
  mustKeepItsOwnRules,
  mustFollowWhatItRestsOn,
  mustBreakNothing,
];

/** Whether one entry may follow this book, by acta's rules and the body's own. */
export const acceptsEntry = (book: Book, entry: Recorded<Event>): Verdict =>
  each(checks, (check) => check(book, entry));
