import { zoneOf, type Book } from '../../domain/book/state.js';
import type { Zone } from '../../domain/dates/moment.js';
import type {
  ActId,
  ActivityId,
  AgendaItemId,
  FunctionId,
  GroupId,
  MandateId,
  MeetingId,
  OrganId,
  ParagraphId,
  PartyCode,
  ProposalId,
  SessionId,
  SilenceId,
  StatementId,
  SourceId,
  TextId,
} from '../../domain/language/ids.js';
import type { LocalText } from '../../domain/language/text.js';
import type { Verb } from '../../domain/language/verb.js';
import type { GroupKind } from '../../domain/mandates/events.js';
import { rulesAt } from '../../domain/membership/state.js';
import { circulatedAs } from '../../domain/silence/found.js';
import type { Statement } from '../../domain/statements/state.js';
import type { TextPart } from '../../domain/texts/events.js';
import { paragraphLabel, paragraphOf } from '../../domain/texts/state.js';
import * as named from '../named.js';

/** What the codes in an entry stand for. A code the book does not know stands for itself. */
export interface Names {
  /** The body's zone, by whose clock instants are told. */
  readonly zone: Zone;
  readonly party: (code: PartyCode) => LocalText;
  readonly organ: (id: OrganId) => LocalText;
  readonly meeting: (id: MeetingId) => LocalText;
  readonly session: (meeting: MeetingId, id: SessionId) => LocalText;
  readonly item: (meeting: MeetingId, id: AgendaItemId) => LocalText;
  readonly proposal: (id: ProposalId) => LocalText;
  readonly text: (id: TextId) => LocalText;
  readonly group: (id: GroupId) => LocalText;
  readonly groupKind: (id: GroupId) => GroupKind | undefined;
  readonly mandate: (id: MandateId) => LocalText;
  readonly activity: (id: ActivityId) => LocalText;
  readonly source: (id: SourceId) => LocalText;
  /** A function of the presidency, in the words of the rules. */
  readonly function: (id: FunctionId) => LocalText;
  readonly act: (id: ActId) => NamedAct | undefined;
  readonly statement: (id: StatementId) => Pick<Statement, 'kind' | 'on'> | undefined;
  readonly silence: (id: SilenceId) => NamedSilence | undefined;
  readonly paragraph: (text: TextId, id: ParagraphId) => NamedParagraph | undefined;
}

/** Which version of which proposal went out under silence. */
export interface NamedSilence {
  readonly proposal: ProposalId;
  readonly version: number;
}

export interface NamedAct {
  readonly organ: OrganId;
  readonly verb: Verb;
}

export interface NamedParagraph {
  readonly part: TextPart;
  /** `3`, `3(a)`; none in a preamble. */
  readonly label: string | undefined;
}

/** The code itself, in either language. */
export const itself = (code: string): LocalText => ({ es: code, en: code });

/** The names that this book gives to codes; those that change over time, as they were at an instant (epoch ms). */
export const namesOf = (book: Book, instant: number): Names => {
  const view = { book, instant };
  const meeting = (id: MeetingId) => book.meetings.meetings.get(id);
  return {
    zone: zoneOf(book),
    party: (code) => named.party(view, code).names ?? itself(code),
    organ: (id) => named.organ(view, id).names ?? itself(id),
    meeting: (id) => meeting(id)?.names ?? itself(id),
    session: (within, id) => meeting(within)?.sessions.get(id)?.names ?? itself(id),
    item: (within, id) => meeting(within)?.agenda.get(id)?.title ?? itself(id),
    proposal: (id) => book.proposals.proposals.get(id)?.title ?? itself(id),
    text: (id) => book.texts.texts.get(id)?.title ?? itself(id),
    group: (id) => book.mandates.groups.get(id)?.names ?? itself(id),
    groupKind: (id) => book.mandates.groups.get(id)?.kind,
    mandate: (id) => book.mandates.mandates.get(id)?.title ?? itself(id),
    activity: (id) => book.calendar.activities.get(id)?.title ?? itself(id),
    source: (id) => book.corrections.sources.get(id)?.title ?? itself(id),
    function: (id) => functionOf(book, instant, id) ?? itself(id),
    act: (id) => book.proposals.acts.get(id),
    statement: (id) => book.statements.statements.get(id),
    silence: (id) => {
      const found = circulatedAs(book, id);
      return found && { proposal: found.proposal.id, version: found.silence.version };
    },
    paragraph: (id, paragraph) => {
      const text = book.texts.texts.get(id);
      const found = text && paragraphOf(text, paragraph);
      return found && { part: found.part, label: paragraphLabel(text, paragraph) };
    },
  };
};

/** Its words in the rules of that instant; a function of other rules, in the last that had it. */
const functionOf = ({ membership }: Book, instant: number, id: FunctionId): LocalText | undefined => {
  const then = rulesAt(membership, instant);
  const ever = membership.rules.toArray().map(({ value }) => value);
  const found = [...ever, ...(then === undefined ? [] : [then])]
    .flatMap(({ rules }) => rules.presidencyFunctions)
    .findLast((one) => one.id === id);
  return found && { es: found.es, en: found.en };
};
