import { calendarCommands, type CalendarCommand } from '../calendar/commands.js';
import { correctionCommands, type CorrectionCommand } from '../corrections/commands.js';
import { Moment } from '../dates/moment.js';
import { Basis, SourceReference } from '../language/basis.js';
import type { Codec } from '../language/codec.js';
import { OnBehalfOf } from '../language/entry.js';
import { BookId, CommandId, EntryNumber, PartyCode } from '../language/ids.js';
import type { Tagged } from '../language/struct.js';
import { optional, tagged, type Fields, type Props, type Struct } from '../language/struct.js';
import { mandateCommands, type MandateCommand } from '../mandates/commands.js';
import { meetingCommands, type MeetingCommand } from '../meetings/commands.js';
import { membershipCommands, type MembershipCommand } from '../membership/commands.js';
import { presidencyCommands, type PresidencyCommand } from '../presidency/commands.js';
import { proposalCommands, type ProposalCommand } from '../proposals/commands.js';
import { silenceCommands, type SilenceCommand } from '../silence/commands.js';
import { statementCommands, type StatementCommand } from '../statements/commands.js';
import { textCommands, type TextCommand } from '../texts/commands.js';

/** Everything that can be asked to be recorded. */
export type Asked =
  | MembershipCommand
  | PresidencyCommand
  | MeetingCommand
  | ProposalCommand
  | SilenceCommand
  | StatementCommand
  | TextCommand
  | MandateCommand
  | CalendarCommand
  | CorrectionCommand;

export const commandContracts = [
  ...membershipCommands,
  ...presidencyCommands,
  ...meetingCommands,
  ...proposalCommands,
  ...silenceCommands,
  ...statementCommands,
  ...textCommands,
  ...mandateCommands,
  ...calendarCommands,
  ...correctionCommands,
] as const;

/** What every command says beside its own data. */
export const commandHeader = {
  id: CommandId,
  book: BookId,
  /** When it happened, as exactly as known. */
  occurredAt: Moment,
  recordedBy: PartyCode,
  onBehalfOf: optional(OnBehalfOf),
  basis: Basis,
  source: optional(SourceReference),
  /** The command that began the matter this one belongs to; itself when left out. */
  correlation: optional(CommandId),
  /** The command that led to this one; itself when left out. */
  causation: optional(CommandId),
  /** "I have seen this entry": recorded only if it is still the book's last. */
  seen: optional(EntryNumber),
} as const;
export type CommandHeader = Fields<typeof commandHeader>;

export type Command = CommandHeader & Asked;

const variants: Readonly<Record<string, Props & { readonly data: Struct<Props> }>> = Object.fromEntries(
  commandContracts.map(({ type, data }) => [
    type,
    { ...commandHeader, data: data as unknown as Struct<Props> },
  ]),
);

// The table is built from the same contracts that `Asked` is derived from, which the compiler cannot follow.
export const Command: Codec<Command> & Pick<Tagged<'type', typeof variants>, 'tag' | 'variants'> = tagged(
  'Command',
  'type',
  variants,
) as unknown as Codec<Command> & Pick<Tagged<'type', typeof variants>, 'tag' | 'variants'>;
