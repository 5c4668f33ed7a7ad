import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { EntryNumber } from '../../../domain/language/ids.js';
import { beyondTheBook } from '../../../src/ask-failures.js';
import { consistencyOf, proofOf } from '../../../src/log/receipts.js';
import { noteText } from '../../../src/proof/note.js';
import { proofText } from '../../../src/proof/proof-text.js';
import { hasTile, tileAt, type Tile } from '../../../src/proof/tiles.js';
import { numeric, type Parameter } from '../parameter.js';
import type { Trouble } from '../problem.js';
import { text } from '../reply.js';
import { route, type Route } from '../route.js';
import { storeTrouble } from '../store-trouble.js';
import { noAnswer } from './answering.js';
import { problems } from './answers.js';
import { book, fromHead } from './from-head.js';

const PLAIN = 'text/plain; charset=utf-8';

/** What is signed is public: it tells how many entries there are, and nothing of what they say. */
const FRESH = { 'Cache-Control': 'no-cache' } as const;
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

const notCovered = (size: number): Trouble => ({
  status: 404,
  code: 'not-covered',
  said: {
    es: `El último punto firmado abarca ${size} asientos. Lo que se asienta se firma en un segundo; pregunte después.`,
    en: `The last checkpoint covers ${size} entries. What is recorded is signed within a second; ask again then.`,
  },
  headers: { 'Retry-After': '1' },
});

const noTile: Trouble = {
  status: 404,
  code: 'not-found',
  said: { es: 'El libro no tiene esa tesela.', en: 'The book has no such tile.' },
};

const tile: Parameter<Tile> = {
  about:
    'Level, place and width as C2SP tlog-tiles writes them, slashes and all: `0/000`, `0/x001/x234/067`, `1/000.p/17`.',
  schema: { type: 'string', pattern: '^\\d+(/x\\d{3})*/\\d{3}(\\.p/\\d+)?$' },
  read: (written) => E.fromNullable(notATile)(tileAt(`tile/${written}`)),
};

const notATile: Bilingual = {
  es: 'no es el nombre de una tesela, como 0/x001/x234/067',
  en: 'is not the name of a tile, such as 0/x001/x234/067',
};

export const logRoutes: readonly Route[] = [
  route({
    name: 'checkpoint',
    method: 'get',
    path: '/books/{book}/log/checkpoint',
    about: {
      es: 'Lo que el libro ha llegado a ser, firmado (C2SP tlog-checkpoint). Se renueva en un segundo tras cada asiento.',
      en: 'What the book has come to, signed (C2SP tlog-checkpoint). Renewed within a second after every entry.',
    },
    group: 'proof',
    access: 'reader',
    params: { book },
    query: {},
    answers: {
      200: { about: 'A signed note.', media: PLAIN },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: fromHead(({ note }) => Promise.resolve(text(200, PLAIN, noteText(note), FRESH))),
  }),
  route({
    name: 'log-keys',
    method: 'get',
    path: '/books/{book}/log/keys',
    about: {
      es: 'Las claves públicas con las que se comprueban los puntos firmados, la de ahora primero (vkey de C2SP signed-note). Compárelas con las que le dieron por otro medio.',
      en: 'The public keys that checkpoints are verified with, the present one first (vkey of C2SP signed-note). Compare them with those that you were given another way.',
    },
    group: 'proof',
    access: 'reader',
    params: { book },
    query: {},
    answers: {
      200: { about: 'A key a line.', media: PLAIN },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: fromHead((_head, { path }, { signer }) => {
      const keys = signer.keys(path.book);
      return Promise.resolve(
        E.isLeft(keys)
          ? storeTrouble(keys.left)
          : text(200, PLAIN, keys.right.map(({ vkey }) => `${vkey}\n`).join(''), FRESH),
      );
    }),
  }),
  route({
    name: 'consistency',
    method: 'get',
    path: '/books/{book}/log/consistency/{old}',
    about: {
      es: 'La prueba de que el libro continúa sus primeros asientos, tantos como se diga: lo que se entrega a un testigo (C2SP tlog-witness).',
      en: 'The proof that the book goes on from its first entries, so many as named: what is handed to a witness (C2SP tlog-witness).',
    },
    group: 'proof',
    access: 'reader',
    params: { book, old: numeric(EntryNumber, 'How many entries the older checkpoint covers.') },
    query: {},
    answers: {
      200: { about: 'The old size, the proof and the checkpoint.', media: PLAIN },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: fromHead(async (head, { path }, { trees }) => {
      if (path.old > head.checkpoint.size) return notCovered(head.checkpoint.size);
      const body = await consistencyOf(trees, path.book, head, path.old)();
      return E.isLeft(body) ? storeTrouble(body.left) : text(200, PLAIN, body.right, FRESH);
    }),
  }),
  route({
    name: 'proof',
    method: 'get',
    path: '/books/{book}/entries/{number}/proof',
    about: {
      es: 'La prueba de que el asiento está en el libro, para quien guarda su constancia (C2SP tlog-proof).',
      en: 'The proof that the entry is in the book, for whoever keeps its receipt (C2SP tlog-proof).',
    },
    group: 'proof',
    access: 'reader',
    params: { book, number: numeric(EntryNumber, 'The number of the entry.') },
    query: {},
    answers: {
      200: { about: 'The proof, with the checkpoint that it leads to.', media: PLAIN },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: fromHead(async (head, { path }, service) => {
      const { trees } = service;
      if (path.number > head.last) return noAnswer(service, beyondTheBook(path.number, head.last));
      if (path.number >= head.checkpoint.size) return notCovered(head.checkpoint.size);
      const proof = await proofOf(trees, path.book, head, path.number)();
      return E.isLeft(proof) ? storeTrouble(proof.left) : text(200, PLAIN, proofText(proof.right), FRESH);
    }),
  }),
  route({
    name: 'tile',
    method: 'get',
    path: '/books/{book}/log/tile/{+tile}',
    about: {
      es: 'Una tesela del árbol de Merkle: hasta 256 hashes de 32 bytes (C2SP tlog-tiles).',
      en: 'A tile of the Merkle tree: up to 256 hashes of 32 bytes (C2SP tlog-tiles).',
    },
    group: 'proof',
    access: 'reader',
    params: { book, tile },
    query: {},
    answers: {
      200: { about: 'The hashes, side by side.', media: 'application/octet-stream' },
      ...problems(400, 401, 404, 429, 503),
    },
    handle: fromHead(async ({ checkpoint }, { path }, { trees }) => {
      if (!hasTile(path.tile, checkpoint.size)) return noTile;
      const tree = await trees(path.book)();
      if (E.isLeft(tree)) return storeTrouble(tree.left);
      const bytes = tree.right.tile(path.tile);
      return {
        status: 200,
        headers: { ...FOR_EVER, 'Content-Length': String(bytes.length) },
        body: {
          kind: 'stream',
          media: 'application/octet-stream',
          write: (response) => Promise.resolve(void response.end(bytes)),
        },
      };
    }),
  }),
];
