import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { BookId, EntryNumber } from '../../../domain/language/ids.js';
import type { StoredEntry } from '../../../src/ports/event-store.js';
import { KEEPER } from '../../../src/seen.js';
import { EntryOrClosed, entryTexts, entryTold } from '../entry-told.js';
import { streamEntries, takeLeave, type StreamOptions } from '../entry-stream.js';
import { bookTag } from '../etag.js';
import { numeric, textual, type Parameters } from '../parameter.js';
import { badRequest, problemReply, type Trouble } from '../problem.js';
import { json, type Reply } from '../reply.js';
import { route, type Call, type Route } from '../route.js';
import type { Service } from '../service.js';
import { storeTrouble } from '../store-trouble.js';
import { nothingCalled } from '../troubles.js';
import { problems } from './answers.js';

const book = textual(BookId, 'The book.');

const STREAM_MEDIA = 'text/event-stream; charset=utf-8';

/** How a live stream is kept, in milliseconds: see {@link StreamOptions}. */
export type StreamTimes = Pick<StreamOptions, 'heartbeat' | 'patience'>;

const lastEventId = (header: string | undefined): E.Either<Trouble, number> => {
  if (header === undefined) return E.right(-1);
  const number = /^\d{1,15}$/.test(header) ? Number(header) : undefined;
  return number === undefined
    ? E.left(
        badRequest([
          {
            parameter: 'Last-Event-ID',
            said: { es: `"${header}" no es un asiento`, en: `"${header}" is not an entry` },
          },
        ]),
      )
    : E.right(number);
};

const follow = async (
  service: Service,
  call: Call<{ book: typeof book }, Parameters>,
  { heartbeat, patience, textOf }: StreamTimes & { readonly textOf: ReturnType<typeof entryTexts> },
): Promise<Reply> => {
  const head = await service.store.head(call.path.book)();
  if (E.isLeft(head)) return problemReply(storeTrouble(head.left), call.lang, call.id);
  if (head.right === 'no-book') return problemReply(nothingCalled(call.path.book), call.lang, call.id);
  const asker = readerOf(call);
  const after = lastEventId(call.header('last-event-id'));
  if (E.isLeft(after)) return problemReply(after.left, call.lang, call.id);
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
    body: {
      kind: 'stream',
      media: STREAM_MEDIA,
      write: async (response) => {
        service.observe.streaming(1);
        try {
          const end = await streamEntries(response, {
            store: service.store,
            book: call.path.book,
            after: after.right,
            tell: async (entry) => {
              await noteLag(service, call.path.book, entry);
              return textOf(service, call.path.book, asker, entry);
            },
            signal: call.gone(),
            heartbeat,
            patience,
          });
          takeLeave(response, end, patience);
        } finally {
          service.observe.streaming(-1);
        }
      },
    },
  };
};

/** As whom entries are read: a follower gets all there is of them, which is no more than it keeps. */
const readerOf = ({ caller, path }: Call<{ book: typeof book }, Parameters>): Asker =>
  caller.follows?.(path.book) === true ? KEEPER : caller.asking(path.book);

const noteLag = async ({ store, observe }: Service, id: BookId, { number }: StoredEntry): Promise<void> => {
  const head = await store.head(id)();
  if (E.isRight(head) && head.right !== 'no-book') observe.lagged(head.right - number);
};

const oneEntry = async (
  service: Service,
  { path, lang, id, caller }: Call<{ book: typeof book; number: ReturnType<typeof numeric> }, Parameters>,
): Promise<Reply> => {
  for await (const entry of service.store.read(path.book, { from: path.number, to: path.number })) {
    return json(200, await entryTold(service, path.book, caller.asking(path.book), entry), {
      ETag: bookTag(path.book, entry.number),
      'Cache-Control': 'private, no-cache',
    });
  }
  return problemReply(nothingCalled(`${path.book}/${path.number}`), lang, id);
};

export const entryRoutes = (times: StreamTimes): readonly Route[] => {
  const textOf = entryTexts();
  return [
    route({
      name: 'follow',
      method: 'get',
      path: '/books/{book}/entries',
      about: {
        es: 'Los asientos, según se van asentando (Server-Sent Events).',
        en: 'The entries, as they are recorded (Server-Sent Events).',
      },
      group: 'live',
      access: 'reader',
      params: { book },
      query: {},
      headers: { 'Last-Event-ID': { about: 'The last entry the reader has: the stream goes on after it.' } },
      answers: {
        200: { about: 'One event an entry, its number as the id.', media: STREAM_MEDIA },
        ...problems(400, 401, 404, 429, 503),
      },
      handle: (service, call) => follow(service, call, { ...times, textOf }),
    }),
    route({
      name: 'entry',
      method: 'get',
      path: '/books/{book}/entries/{number}',
      about: { es: 'Un asiento, tal como está guardado.', en: 'One entry, as it is stored.' },
      group: 'queries',
      access: 'reader',
      params: { book, number: numeric(EntryNumber, 'The number of the entry.') },
      query: {},
      answers: {
        200: { about: 'Its envelope and its data.', codec: EntryOrClosed },
        ...problems(400, 401, 404, 429, 503),
      },
      handle: oneEntry,
    }),
  ];
};
