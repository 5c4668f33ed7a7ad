import { knownMeeting, knownParty, knownPresidency, knownRules } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { PartyCode, SilenceId } from '../language/ids.js';
import { isSecretariat } from '../membership/state.js';
import { whatWasSaid } from '../proposals/grounds.js';
import { standingObjectionOf, versionOf } from '../proposals/state.js';
import { frozenShapes } from './circulated.js';
import type { SilenceEvent } from './events.js';
import { circulatedAs } from './found.js';

type By = { readonly occurredAt: Moment; readonly data: { readonly by: PartyCode } };
type OfSilence = By & { readonly data: { readonly silence: SilenceId } };
type OfMember = {
  readonly occurredAt: Moment;
  readonly data: { readonly silence: SilenceId; readonly member: PartyCode };
};

const conducted = (book: Book, entry: By): Grounds => [
  isSecretariat(book.membership, entry.data.by)
    ? ['party', knownParty(book, entry, entry.data.by)]
    : ['presidency', knownPresidency(book, entry, entry.data.by)],
];

/** The circulation, what last set its deadline, and what brought it to its phase. */
const asItStands = (book: Book, { data }: { readonly data: { readonly silence: SilenceId } }): Grounds => {
  const silence = circulatedAs(book, data.silence)?.silence;
  return each(
    'silence',
    silence === undefined ? [] : [silence.entry, silence.deadlines.at(-1), silence.phaseEntry],
  );
};

const onSilence = (book: Book, entry: OfSilence): Grounds => [
  ...conducted(book, entry),
  ...asItStands(book, entry),
];

const answering = (book: Book, entry: OfMember): Grounds => {
  const { silence, member } = entry.data;
  const proposal = circulatedAs(book, silence)?.proposal;
  return [
    ['objection', proposal && standingObjectionOf(proposal, member)?.entry],
    ...asItStands(book, entry),
    ['party', knownParty(book, entry, member)],
  ];
};

export const silenceGrounds: GroundsOf<Book, SilenceEvent> = {
  SilenceCirculated: (book, entry) => {
    const proposal = book.proposals.proposals.get(entry.data.proposal);
    return [
      ...conducted(book, entry),
      ['version', proposal && versionOf(proposal, entry.data.version)?.entry],
      ...each('matter', proposal === undefined ? [] : frozenShapes(book, proposal)),
      ['rules', knownRules(book, entry)],
    ];
  },
  SilenceExtended: onSilence,
  SilenceSuspended: onSilence,
  SilenceResumed: onSilence,
  SilenceBroken: answering,
  ObjectionCameLate: answering,
  SilenceClosed: (book, entry) => {
    const found = circulatedAs(book, entry.data.silence);
    if (found === undefined) return onSilence(book, entry);
    const { proposal, silence } = found;
    return [
      ...conducted(book, entry),
      ['version', versionOf(proposal, silence.version)?.entry],
      ...whatWasSaid(proposal),
      ...each('silence', [silence.entry, ...silence.deadlines, silence.phaseEntry]),
      ...each('matter', silence.shapes),
      ['rules', knownRules(book, entry)],
    ];
  },
  SilenceCalledOff: onSilence,
  SilenceAnnounced: (book, entry) => [
    ...onSilence(book, entry),
    ['meeting', knownMeeting(book, entry.data.meeting)],
  ],
};
