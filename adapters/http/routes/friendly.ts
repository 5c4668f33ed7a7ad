import * as E from 'fp-ts/lib/Either.js';
import { commandContracts, type Asked, type Command } from '../../../domain/book/command.js';
import type { Bilingual, Codec } from '../../../domain/language/codec.js';
import { BookId, MeetingId, ProposalId } from '../../../domain/language/ids.js';
import { isRecord, optional, struct, type Props } from '../../../domain/language/struct.js';
import { explain } from '../../../domain/language/explain.js';
import { entryId, fromStored } from '../../../src/envelope.js';
import { textual, type Parameter } from '../parameter.js';
import { badRequest, badValues, problemReply } from '../problem.js';
import { route, type Route } from '../route.js';
import type { Service } from '../service.js';
import { sentHeader } from './command-body.js';
import type { BodyLimits } from './commands.js';
import { mannerOf, mannerParameters, RECORDING_HEADERS, recordingAnswers, single } from './commands.js';
import { recordOne } from './recording.js';

// The commands that are recorded most often, each at an address of its own: the body is what the command says, and
// what the address says need not be said again. What happened now, before the sender's eyes, needs no date or basis.

interface Friendly {
  readonly path: string;
  readonly type: Asked['type'];
  readonly about: Bilingual;
  /** Which field of the command's data the address gives. */
  readonly field?: string;
  readonly id?: Parameter<string>;
  /** Not to be recorded by somebody who does not say what they have seen. */
  readonly needsMatch?: boolean;
}

const { id: _id, book: _book, occurredAt, basis, ...others } = sentHeader;

const header = { ...others, occurredAt: optional(occurredAt), basis: optional(basis) } as const;

const bodyOf = ({ type, field }: Friendly): Codec<object> => {
  const contract = commandContracts.find((one) => one.type === type);
  const { [field ?? '']: _given, ...props } = { ...(contract?.data.props as Props | undefined) };
  return struct(`${type}Sent`, { ...header, ...props });
};

const friendly = (one: Friendly, { largestCommand }: BodyLimits): Route => {
  const params = { book: textual(BookId, 'The book.'), ...(one.id === undefined ? {} : { id: one.id }) };
  const codec = bodyOf(one);
  return route<{ book: Parameter<BookId>; id?: Parameter<string> }, typeof mannerParameters>({
    name: one.type,
    method: 'post',
    path: one.path,
    about: one.about,
    group: 'commands',
    access: 'recorder',
    params: params,
    query: mannerParameters,
    headers: {
      ...RECORDING_HEADERS,
      'Idempotency-Key': { ...RECORDING_HEADERS['Idempotency-Key'], required: true },
      ...(one.needsMatch === true
        ? { 'If-Match': { ...RECORDING_HEADERS['If-Match'], required: true } }
        : {}),
    },
    body: { codec, largest: largestCommand },
    answers: recordingAnswers,
    handle: async (service, call) => {
      const { body = {} } = call;
      const sent = codec.decode(body);
      if (E.isLeft(sent)) return problemReply(badRequest(badValues(explain(sent.left))), call.lang, call.id);
      const { id } = call.path as { readonly id?: string };
      const command = single(asCommand(one, sent.right, id, service.clock()), call, one.needsMatch === true);
      if (E.isLeft(command)) return problemReply(command.left, call.lang, call.id);
      const isDated = 'occurredAt' in sent.right;
      const known = isDated ? command.right : await datedAsAtFirst(service, command.right);
      const reply = await recordOne(service, known, mannerOf(call));
      // Its twin may have been recorded since it was looked for.
      return reply.status !== 422 || isDated || known !== command.right
        ? reply
        : recordOne(service, await datedAsAtFirst(service, known), mannerOf(call));
    },
  });
};

/** Sent again, a command is dated by when it first came, not by when it came again. */
const datedAsAtFirst = async ({ store }: Service, command: Command): Promise<Command> => {
  const found = await store.find(command.book, entryId(command.id, 0))();
  if (E.isLeft(found) || found.right === undefined) return command;
  const entry = fromStored(found.right);
  return E.isLeft(entry) ? command : { ...command, occurredAt: entry.right.occurredAt };
};

const asCommand = ({ type, field }: Friendly, sent: object, id: string | undefined, now: string): object => {
  const header: Record<string, unknown> = { occurredAt: now, basis: { kind: 'witnessed' } };
  const data: Record<string, unknown> = field === undefined ? {} : { [field]: id };
  for (const [key, value] of Object.entries(isRecord(sent) ? sent : {})) {
    (key in sentHeader ? header : data)[key] = value;
  }
  return { ...header, type, data };
};

const ofProposal = { field: 'proposal', id: textual(ProposalId, 'The proposal.') } as const;
const ofMeeting = { field: 'meeting', id: textual(MeetingId, 'The meeting.') } as const;

const FRIENDLY: readonly Friendly[] = [
  {
    path: '/books/{book}/proposals',
    type: 'SubmitProposal',
    about: { es: 'Presenta una propuesta.', en: 'Submits a proposal.' },
  },
  {
    path: '/books/{book}/proposals/{id}/versions',
    type: 'ReviseProposal',
    about: { es: 'Da a la propuesta una versión nueva.', en: 'Gives the proposal a new version.' },
    ...ofProposal,
  },
  {
    path: '/books/{book}/proposals/{id}/positions',
    type: 'TakePosition',
    about: { es: 'Toma posición sobre una versión.', en: 'Takes a position on a version.' },
    ...ofProposal,
  },
  {
    path: '/books/{book}/proposals/{id}/objection-withdrawals',
    type: 'WithdrawObjection',
    about: { es: 'Retira una objeción.', en: 'Withdraws an objection.' },
    ...ofProposal,
  },
  {
    path: '/books/{book}/proposals/{id}/withdrawal',
    type: 'WithdrawProposal',
    about: { es: 'Retira la propuesta.', en: 'Withdraws the proposal.' },
    ...ofProposal,
  },
  {
    path: '/books/{book}/proposals/{id}/consensus',
    type: 'DeclareConsensus',
    about: { es: 'Declara el consenso.', en: 'Declares consensus.' },
    needsMatch: true,
    ...ofProposal,
  },
  {
    path: '/books/{book}/acts',
    type: 'RecordAct',
    about: { es: 'Asienta un acto.', en: 'Records an act.' },
  },
  {
    path: '/books/{book}/meetings',
    type: 'ConveneMeeting',
    about: { es: 'Convoca una reunión.', en: 'Convenes a meeting.' },
  },
  {
    path: '/books/{book}/meetings/{id}/opening',
    type: 'OpenMeeting',
    about: { es: 'Abre la reunión.', en: 'Opens the meeting.' },
    ...ofMeeting,
  },
  {
    path: '/books/{book}/meetings/{id}/presence',
    type: 'NotePresence',
    about: { es: 'Anota quién está presente.', en: 'Notes who is present.' },
    ...ofMeeting,
  },
  {
    path: '/books/{book}/meetings/{id}/closing',
    type: 'CloseMeeting',
    about: { es: 'Cierra la reunión.', en: 'Closes the meeting.' },
    ...ofMeeting,
  },
  {
    path: '/books/{book}/handovers',
    type: 'HandOverPresidency',
    about: { es: 'Asienta el traspaso de la presidencia.', en: 'Records the handover of the presidency.' },
    needsMatch: true,
  },
  {
    path: '/books/{book}/corrections',
    type: 'CorrectEntry',
    about: { es: 'Corrige la lectura de un asiento.', en: 'Corrects how an entry is read.' },
    needsMatch: true,
  },
];

export const friendlyRoutes = (limits: BodyLimits): readonly Route[] =>
  FRIENDLY.map((one) => friendly(one, limits));
