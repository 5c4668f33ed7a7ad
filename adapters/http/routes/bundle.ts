import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { isKnown } from '../etag.js';
import { switched } from '../parameter.js';
import type { Trouble } from '../problem.js';
import { route, type Route } from '../route.js';
import { storeTrouble } from '../store-trouble.js';
import { problems } from './answers.js';
import { book, fromHead } from './from-head.js';

const ZIP = 'application/zip';

const params = { book } as const;
const query = {
  whole: switched('With what stands behind closed doors too, for whom nothing is closed.'),
} as const;

export const bundleRoutes: readonly Route[] = [
  route<typeof params, typeof query>({
    name: 'bundle',
    method: 'get',
    path: '/books/{book}/bundle.zip',
    about: {
      es: `El libro entero en un archivo, para leerlo y comprobarlo sin acta: los mismos bytes que hace acta bundle. De lo que se trató a puerta cerrada está solo el hash. Solo de un libro que no sea demasiado largo (mostBundled).`,
      en: `The whole book in one archive, to be read and verified without acta: the same bytes as acta bundle makes. Of what was dealt with behind closed doors there is only the hash. Only of a book that is not too long (mostBundled).`,
    },
    group: 'proof',
    access: 'reader',
    params,
    query,
    headers: {
      'If-None-Match': { about: 'The `ETag` of the archive the client has: 304 where it is still the same.' },
    },
    answers: {
      200: { about: 'The archive; the same bytes for the same checkpoint.', media: ZIP },
      304: { about: 'Nothing has changed.' },
      ...problems(400, 401, 403, 404, 429, 503),
    },
    handle: fromHead(async (head, { path, query: { whole }, caller, header }, service) => {
      const { signer, books, bundles } = service;
      const { size } = head.checkpoint;
      if (size > bundles.longest) return tooLong(size, bundles.longest);
      const reach = whole === true ? 'whole' : 'public';
      const asker: Asker = caller.asking(path.book);
      if (reach === 'whole' && (await books.seenBy(path.book, asker)).hidden.size > 0) return notForAll;
      const keys = signer.ownKeys(path.book);
      if (E.isLeft(keys)) return storeTrouble(keys.left);
      const bundle = await bundles.of({ book: path.book, reach, head, keys: keys.right });
      const headers = {
        ETag: bundle.tag,
        'Cache-Control': 'private, no-cache',
        'Content-Disposition': `attachment; filename="${path.book}${reach === 'whole' ? '-whole' : ''}-${size}.zip"`,
      };
      if (isKnown(header('if-none-match'), bundle.tag)) return { status: 304, headers };
      const bytes = await bundle.bytes();
      if (E.isRight(bytes))
        return { status: 200, headers, body: { kind: 'bytes', bytes: bytes.right, media: ZIP } };
      return bytes.left === 'busy' ? busy : storeTrouble(bytes.left);
    }),
  }),
];

const tooLong = (size: number, most: number): Trouble => {
  const [es, en] =
    most === 0
      ? ['Aquí no se archiva ningún libro.', 'No book is bundled here.']
      : [
          `El libro tiene ${size} asientos firmados, y aquí se archivan hasta ${most}, para que nadie espere por ello.`,
          `The book has ${size} signed entries, and up to ${most} are bundled here, so that nobody else waits for it.`,
        ];
  return {
    status: 403,
    code: 'book-too-long',
    said: {
      es: `${es} Pida el archivo a quien lleva el libro (acta bundle), o lea los asientos y las teselas uno a uno.`,
      en: `${en} Ask whoever keeps the book for the archive (acta bundle), or read the entries and tiles one by one.`,
    },
  };
};

const notForAll: Trouble = {
  status: 403,
  code: 'behind-closed-doors',
  said: {
    es: 'Parte de este libro está a puerta cerrada para quien pregunta. Lo que puede leer cualquiera se archiva sin ?whole=true.',
    en: 'Part of this book is behind closed doors to whoever asks. What anybody may read is bundled without ?whole=true.',
  },
};

const busy: Trouble = {
  status: 429,
  code: 'bundles-waiting',
  said: {
    es: 'Ya hay varios archivos esperando su turno. Pida el suyo dentro de un momento.',
    en: 'Several archives wait for their turn already. Ask for yours in a moment.',
  },
  retry: true,
  headers: { 'Retry-After': '10' },
};
