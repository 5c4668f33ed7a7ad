import type { Trouble } from './problem.js';
import type { FollowedBy } from './service.js';

// What can be wrong with a request whatever it asks.

export const noSuchAddress: Trouble = {
  status: 404,
  code: 'no-such-address',
  said: {
    es: 'Esta dirección no existe. Las que hay están en /docs.',
    en: 'There is no such address. Those there are stand in /docs.',
  },
};

export const nothingCalled = (asked: string): Trouble => ({
  status: 404,
  code: 'not-found',
  said: { es: `No hay aquí nada que se llame "${asked}".`, en: `There is nothing here called "${asked}".` },
});

export const methodNotAllowed = (methods: readonly string[]): Trouble => {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  return {
    status: 405,
    code: 'method-not-allowed',
    said: { es: `Aquí solo sirve: ${allowed}.`, en: `Here only these serve: ${allowed}.` },
    headers: { Allow: allowed },
  };
};

export const notIdentified: Trouble = {
  status: 401,
  code: 'not-identified',
  said: {
    es: 'Para asentar hay que identificarse: la cabecera Authorization: Bearer, con su token.',
    en: 'To record, say who you are: the header Authorization: Bearer, with your token.',
  },
  headers: { 'WWW-Authenticate': 'Bearer' },
};

export const notJson: Trouble = {
  status: 415,
  code: 'not-json',
  said: {
    es: 'El cuerpo debe ser JSON: Content-Type: application/json.',
    en: 'The body must be JSON: Content-Type: application/json.',
  },
};

export const compressed: Trouble = {
  status: 415,
  code: 'compressed-body',
  said: { es: 'Envíe el cuerpo sin comprimir.', en: 'Send the body uncompressed.' },
};

export const unreadable: Trouble = {
  status: 400,
  code: 'unreadable-request',
  said: {
    es: 'La petición no llegó entera o su dirección está mal escrita.',
    en: 'The request did not arrive whole, or its address is badly written.',
  },
};

export const ending: Trouble = {
  status: 503,
  code: 'service-ending',
  said: {
    es: 'El servicio se está cerrando; no se asentó nada. Repita la misma petición en un momento.',
    en: 'The service is ending; nothing was recorded. Send the same request again in a moment.',
  },
  retry: true,
  headers: { 'Retry-After': '5', Connection: 'close' },
};

/** RFC 9110 §15.5.20. Not a redirect: whoever asks decides where else to send their token. */
export const recordedElsewhere = (leader: string): Trouble => ({
  status: 421,
  code: 'recorded-elsewhere',
  said: {
    es: `Este servicio solo responde preguntas: sigue al de ${leader}. Asiente allí; aquí se verá en un segundo o dos.`,
    en: `This service only answers questions: it follows the one at ${leader}. Record there; it shows here in a second or two.`,
  },
  more: { recordAt: leader },
});

/** Of a follower that was never level with its leader: what it answers is of books half copied, or of none. */
export const notYetLevel = ({ leader, signs }: FollowedBy): Trouble => {
  const { behind, trouble } = signs();
  const [es, en] =
    behind === 0
      ? [
          `${leader} aún no ha dicho qué libros tiene: este seguidor estará listo cuando tenga lo que allí hay.`,
          `${leader} has not yet said what books it has: this follower is ready once it has what is there.`,
        ]
      : [
          `Se está copiando de ${leader}: al libro más atrasado le ${behind === 1 ? 'falta 1 asiento' : `faltan ${behind} asientos`}.`,
          `It is being copied from ${leader}: of the book most behind, ${behind === 1 ? '1 entry is' : `${behind} entries are`} not here yet.`,
        ];
  return {
    status: 503,
    code: 'not-level-yet',
    title: { es: 'El seguidor no está listo', en: 'The follower is not ready' },
    said: trouble === undefined ? { es, en } : { es: `${es} ${trouble.es}`, en: `${en} ${trouble.en}` },
    retry: true,
    headers: { 'Retry-After': '5' },
    more: { recordAt: leader },
  };
};

export const ownFault: Trouble = {
  status: 500,
  code: 'own-fault',
  said: {
    es: 'acta tuvo un fallo propio. Avise a quien la mantiene con el identificador de esta petición (instance).',
    en: 'acta had a fault of its own. Report it with the id of this request (instance).',
  },
};

export const otherHost: Trouble = {
  status: 421,
  code: 'other-host',
  said: {
    es: 'Sin identificación, el servicio atiende solo a quien lo llama por localhost o 127.0.0.1.',
    en: 'Without identification the service answers only those who call it localhost or 127.0.0.1.',
  },
};

export const otherSite: Trouble = {
  status: 403,
  code: 'other-site',
  said: {
    es: 'Una página de otro sitio no puede asentar aquí.',
    en: 'A page of another site cannot record here.',
  },
};
