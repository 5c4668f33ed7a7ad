import * as E from 'fp-ts/lib/Either.js';
import { Command, commandContracts, commandHeader } from '../../../domain/book/command.js';
import { isNot, primitive, type Bilingual, type Codec } from '../../../domain/language/codec.js';
import { explain, pointer } from '../../../domain/language/explain.js';
import { BookId, PartyCode, type CommandId } from '../../../domain/language/ids.js';
import { optional, tagged, type Props } from '../../../domain/language/struct.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { idFrom, LONGEST_LABEL } from '../../../src/command-ids.js';
import { badRequest, badValues, type BadValueSaid, type Trouble } from '../problem.js';

/** A UUID, or a label of the sender's own that stands for the same UUID in the same book, as in command files. */
export const CommandName: Codec<string> = primitive(
  'CommandName',
  (u): u is string => typeof u === 'string' && u.length > 0 && u.length <= LONGEST_LABEL,
  { type: 'string', minLength: 1, maxLength: LONGEST_LABEL },
  isNot('un UUID o una etiqueta propia', 'a UUID or a label of one’s own'),
);

/** The header of a command as sent: what the address and the sender's identity say need not be said again. */
export const sentHeader = {
  ...commandHeader,
  id: optional(CommandName),
  book: optional(BookId),
  recordedBy: optional(PartyCode),
  correlation: optional(CommandName),
  causation: optional(CommandName),
} as const;

/** A command as it is sent. */
export const CommandSent = tagged(
  'CommandSent',
  'type',
  Object.fromEntries(
    commandContracts.map(({ type, data }): [string, Props] => [type, { ...sentHeader, data: data }]),
  ),
);

export interface Sender {
  readonly book: BookId;
  readonly asker: Asker;
  /** The value of `Idempotency-Key`, without quotes; a command in a batch carries its own `id` instead. */
  readonly key: string | undefined;
}

/** A command as sent, with what was left out filled in; every bad value with its pointer below `within`. */
export const commandFrom = (
  sent: unknown,
  sender: Sender,
  within: readonly string[] = [],
): E.Either<Trouble, Command> => {
  const checked = CommandSent.decode(sent);
  if (E.isLeft(checked)) return E.left(badRequest(badValues(explain(checked.left), within)));
  const filled = filledIn(checked.right, sender, within);
  if (E.isLeft(filled)) return filled;
  const command = Command.decode(filled.right);
  return E.isLeft(command) ? E.left(badRequest(badValues(explain(command.left), within))) : command;
};

type Sent = Readonly<Record<string, unknown>>;

/** What was left out, filled in: the book of the address, the key of the header, the sender's own party. */
const filledIn = (
  sent: object,
  { book, asker, key }: Sender,
  within: readonly string[],
): E.Either<Trouble, Sent> => {
  const raw: Sent = {
    ...(key === undefined ? {} : { id: key }),
    ...(asker.kind === 'party' ? { recordedBy: asker.party } : {}),
    ...sent,
    book,
  };
  const wrong: BadValueSaid[] = [];
  const refuse = (field: string, said: Bilingual): void => {
    wrong.push({ pointer: pointer([...within, field]), said });
  };
  if ('book' in sent && sent.book !== book) refuse('book', otherBook(book));
  if ('id' in sent && key !== undefined && sent.id !== key) refuse('id', otherKey);
  if (raw['id'] === undefined) refuse('id', noId);
  const ids = idsIn(raw, book, refuse);
  return wrong.length > 0 ? E.left(badRequest(wrong)) : E.right({ ...raw, ...ids });
};

/** The UUIDs that the labels in a command stand for. */
const idsIn = (raw: Sent, book: BookId, refuse: (field: string, said: Bilingual) => void): Sent => {
  const ids: Record<string, CommandId> = {};
  for (const field of ['id', 'correlation', 'causation']) {
    const written = raw[field];
    if (typeof written !== 'string') continue;
    const id = idFrom(written, book);
    if (typeof id === 'string') ids[field] = id;
    else refuse(field, id);
  }
  return ids;
};

const otherBook = (book: BookId): Bilingual => ({
  es: `la dirección es la del libro "${book}"`,
  en: `the address is that of the book "${book}"`,
});

const otherKey: Bilingual = {
  es: 'no es lo que dice Idempotency-Key; basta con uno de los dos',
  en: 'is not what Idempotency-Key says; one of the two is enough',
};

const noId: Bilingual = {
  es: 'falta: en un lote cada comando lleva su id, un UUID o una etiqueta propia',
  en: 'missing: in a batch every command carries its id, a UUID or a label of its own',
};
