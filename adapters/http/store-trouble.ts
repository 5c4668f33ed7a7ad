import type { StoreTrouble } from '../../src/ports/event-store.js';
import type { RecordFailure } from '../../src/receipt.js';
import { ruledOut, type Trouble } from './problem.js';

/** The store could not do it; what happened inside is for the log, not for the client. */
export const storeTrouble = (trouble: StoreTrouble): Trouble => {
  if (trouble.kind === 'too-large') {
    return {
      status: 413,
      code: 'entry-too-large',
      said: {
        es: `El asiento ocuparía ${trouble.bytes} bytes; el límite es ${trouble.limit}.`,
        en: `The entry would take ${trouble.bytes} bytes; the limit is ${trouble.limit}.`,
      },
    };
  }
  if (trouble.kind === 'in-doubt') {
    return {
      status: 503,
      code: 'store-in-doubt',
      said: {
        es: 'El almacén dejó de responder mientras se asentaba, y no se sabe si quedó asentado. Repita la misma petición, con el mismo identificador: no se asienta dos veces.',
        en: 'The store ceased to answer while this was recorded, and whether it was is not known. Send the same request again, with the same id: nothing is recorded twice.',
      },
      retry: true,
      headers: { 'Retry-After': '5' },
    };
  }
  if (trouble.kind === 'full') {
    return {
      status: 503,
      code: 'store-full',
      said: {
        es: 'No queda espacio donde se guardan los libros: se puede leer, y no se asentó nada. Avise a quien opera el servicio; cuando haya espacio, repita la misma petición.',
        en: 'No space is left where the books are kept: they can be read, and nothing was recorded. Tell whoever runs the service; once there is space, send the same request again.',
      },
      retry: true,
      headers: { 'Retry-After': '60' },
    };
  }
  if (trouble.kind === 'stopped') {
    return {
      status: 503,
      code: 'store-stopped',
      said: {
        es: 'El disco falló mientras se asentaba, y el servicio se detiene. Cuando vuelva, repita la misma petición, con el mismo identificador: no se asienta dos veces.',
        en: 'The disk failed while this was recorded, and the service stops. When it is back, send the same request again, with the same id: nothing is recorded twice.',
      },
      retry: true,
      headers: { 'Retry-After': '30' },
    };
  }
  return {
    status: 503,
    code: 'store-unavailable',
    said: {
      es: 'El almacén no puede responder ahora; no se asentó nada. Repita la misma petición más tarde.',
      en: 'The store cannot answer now; nothing was recorded. Send the same request again later.',
    },
    retry: true,
    headers: { 'Retry-After': '5' },
  };
};

/** The same of a batch of which something was recorded before. */
export const nothingMore = (trouble: Trouble): Trouble =>
  trouble.retry === true
    ? {
        ...trouble,
        said: {
          es: trouble.said.es.replace('no se asentó nada', 'no se asentó nada más'),
          en: trouble.said.en.replace('nothing was recorded', 'nothing more was recorded'),
        },
      }
    : trouble;

/** Why nothing of a command was recorded. */
export const notRecorded = (failure: RecordFailure): Trouble => {
  switch (failure.kind) {
    case 'store':
      return storeTrouble(failure.trouble);
    case 'conflict':
      return {
        ...ruledOut(failure.rejection, 412),
        more: {
          between: failure.between.map(({ number, type, recordedAt }) => ({ number, type, recordedAt })),
        },
      };
    case 'forbidden':
      return ruledOut(failure.rejection, 403);
    case 'rejected':
      return ruledOut(failure.rejection, failure.rejection.code === 'command-id-reused' ? 422 : 409);
  }
};
