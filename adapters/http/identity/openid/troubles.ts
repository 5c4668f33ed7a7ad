import type { Trouble } from '../../problem.js';

// Why somebody is not signed in. What exactly did not hold is nobody's business but the issuer's and the operator's.

export const signInNotValid: Trouble = {
  status: 403,
  code: 'sign-in-not-valid',
  said: {
    es: 'No se pudo comprobar quién es usted: la respuesta no es de esta entrada, ya se usó o ha vencido. Empiece otra vez.',
    en: 'Who you are could not be verified: the answer is not to this sign-in, was used before, or has expired. Begin again.',
  },
};

export const signInDenied: Trouble = {
  status: 403,
  code: 'sign-in-denied',
  said: {
    es: 'Quien identifica no dio su permiso, o usted lo retiró.',
    en: 'Whoever identifies you did not permit it, or you declined.',
  },
};

export const noRole: Trouble = {
  status: 403,
  code: 'no-role',
  said: {
    es: 'Se sabe quién es usted, pero aquí no tiene ningún papel: pídaselo a quien opera el servicio.',
    en: 'It is known who you are, but you have no role here: ask whoever runs the service for one.',
  },
};

export const issuerAway: Trouble = {
  status: 503,
  code: 'issuer-away',
  said: {
    es: 'Quien identifica no responde ahora. Inténtelo otra vez en un momento.',
    en: 'Whoever identifies you does not answer now. Try again in a moment.',
  },
  retry: true,
};
