import type { Bilingual } from '../../../domain/language/codec.js';
import { plain } from '../../../projections/sentences/plain.js';
import type { DeskTrouble } from '../../../src/ports/desk.js';
import { VERSION } from '../../version.js';
import type { Problem } from '../problem.js';
import type { Connection } from './connection.js';
import type { ClientFailure } from './failure.js';

type Reached = Pick<Connection, 'url' | 'token'> & { readonly namedBy?: Named };

/** What said the address: who sees the trouble mends it there. */
interface Named {
  readonly option: string;
  readonly variable: string;
}

const BY_STORE: Named = { option: '--store', variable: 'ACTA_STORE' };
export const BY_FOLLOW: Named = { option: '--follow', variable: 'ACTA_FOLLOW' };

/** Why nothing can be done at the service, and what whoever called it can do. */
export const troubleAt = (reached: Reached, failure: ClientFailure): DeskTrouble => {
  switch (failure.kind) {
    case 'problem':
      return { kind: failure.problem.code, ...problemSaid(reached, failure.problem) };
    case 'unreachable':
      return { kind: failure.kind, ...unreachable(reached, failure.reason) };
    case 'redirected':
      return { kind: failure.kind, ...redirected(reached, failure.to) };
    case 'not-acta':
      return { kind: failure.kind, ...notActa(reached, failure) };
    case 'not-understood':
      return { kind: failure.kind, ...notUnderstood(reached, failure) };
  }
};

/** What the service says: somebody else’s words, so none that act on the terminal. */
export const saidBy = ({ said }: Problem): Bilingual => ({ es: plain(said.es), en: plain(said.en) });

const problemSaid = ({ url, token }: Reached, problem: Problem): Bilingual => {
  const said = saidBy(problem);
  const then = (es: string, en: string): Bilingual => ({ es: `${said.es} ${es}`, en: `${said.en} ${en}` });
  switch (problem.code) {
    case 'token-not-valid':
      return token === undefined
        ? said
        : then(
            `Es el de ACTA_TOKEN: pida otro a quien opera ${url} (acta token issue) y póngalo ahí.`,
            `It is that of ACTA_TOKEN: ask whoever runs ${url} for another (acta token issue) and put it there.`,
          );
    case 'not-identified':
      return {
        es: `Para asentar en ${url} hay que identificarse: ponga en ACTA_TOKEN el token que da quien opera el servicio (acta token issue).`,
        en: `To record at ${url}, say who you are: put in ACTA_TOKEN the token that whoever runs the service gives (acta token issue).`,
      };
    case 'body-too-large':
      return then(
        'Repártalo en archivos más pequeños, o suba largestBatch en el servicio.',
        'Split it into smaller files, or raise largestBatch in the service.',
      );
    case 'bad-value':
      return then(
        `Este programa es acta ${VERSION}; compruebe que el servicio es de la misma versión.`,
        `This program is acta ${VERSION}; check that the service is of the same version.`,
      );
    default:
      return said;
  }
};

const unreachable = (
  { url, namedBy: { option, variable } = BY_STORE }: Reached,
  reason: string,
): Bilingual => ({
  es: `No se llega al servicio en ${url} (${plain(reason)}). Compruebe que está en marcha (allí: acta serve) y que ${option} o ${variable} dicen su dirección.`,
  en: `The service at ${url} cannot be reached (${plain(reason)}). Check that it is running (there: acta serve) and that ${option} or ${variable} has its address.`,
});

const redirected = ({ url, namedBy: { option } = BY_STORE }: Reached, to: string): Bilingual => {
  const where = plain(to);
  return {
    es: `${url} remite a ${where}, y el token no se envía a otra dirección que la dicha. Si es la buena, dígala con ${option}.`,
    en: `${url} sends to ${where}, and the token goes to no address but the one named. If that is the right one, name it with ${option}.`,
  };
};

const notActa = (
  { url, namedBy: { option, variable } = BY_STORE }: Reached,
  { status, media }: Extract<ClientFailure, { readonly kind: 'not-acta' }>,
): Bilingual => {
  const what = [String(status), ...(media === '' ? [] : [plain(media)])].join(', ');
  return {
    es: `Lo que responde en ${url} no es acta (${what}). Compruebe la dirección de ${option} o ${variable}: la del servicio mismo, sin /docs ni /books.`,
    en: `What answers at ${url} is not acta (${what}). Check the address in ${option} or ${variable}: that of the service itself, without /docs or /books.`,
  };
};

const notUnderstood = (
  { url }: Reached,
  { theirs, where }: Extract<ClientFailure, { readonly kind: 'not-understood' }>,
): Bilingual => {
  const place = plain(where);
  return theirs === VERSION
    ? {
        es: `El servicio en ${url} respondió algo que este programa no entiende, siendo los dos acta ${VERSION} (${place}). Avise a quien mantiene acta.`,
        en: `The service at ${url} answered something that this program does not understand, both being acta ${VERSION} (${place}). Tell whoever maintains acta.`,
      }
    : {
        es: `El servicio en ${url} es acta ${plain(theirs)} y este programa es acta ${VERSION}: no se entienden (${place}). Use aquí la versión del servicio.`,
        en: `The service at ${url} is acta ${plain(theirs)} and this program is acta ${VERSION}: they do not understand each other (${place}). Use the version of the service here.`,
      };
};
