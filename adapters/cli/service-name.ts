import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';

/** A service that keeps the books elsewhere, and the token it is called with. */
export interface ServiceName {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token?: string;
}

/** Where the token stands: never on the command line, which others on the machine can read. */
export const TOKEN = 'ACTA_TOKEN';

/** Whether this is meant to be the address of a service, well written or not. */
export const isServiceAddress = (written: string): boolean => /^https?:/i.test(written);

/** RFC 6750 §2.1 */
const BEARER = /^[A-Za-z0-9._~+/-]+=*$/;

const ON_THIS_MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** `http://127.0.0.1:8080`, `https://acta.example.org`, with the token of the environment; or what is wrong with them. */
export const serviceName = (written: string, token: string | undefined): E.Either<Bilingual, ServiceName> => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || url.search !== '' || url.hash !== '') return E.left(noAddress(written));
  if (url.username !== '' || url.password !== '') return E.left(CREDENTIALS);
  const address = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return withToken(url, address, token?.trim() ?? '');
};

const withToken = (url: URL, address: string, token: string): E.Either<Bilingual, ServiceName> => {
  if (token === '') return E.right({ url: address });
  if (!BEARER.test(token)) return E.left(NO_TOKEN);
  const isSeen = url.protocol === 'http:' && !ON_THIS_MACHINE.test(url.hostname);
  return isSeen ? E.left(inTheClear(address)) : E.right({ url: address, token });
};

const noAddress = (written: string): Bilingual => ({
  es: `--store: "${written}" no es la dirección de un servicio, como http://127.0.0.1:8080 o https://acta.example.org.`,
  en: `--store: "${written}" is not the address of a service, such as http://127.0.0.1:8080 or https://acta.example.org.`,
});

const CREDENTIALS: Bilingual = {
  es: `--store: la dirección de un servicio no lleva usuario ni contraseña; el token va en ${TOKEN}.`,
  en: `--store: the address of a service has no user and no password; the token goes in ${TOKEN}.`,
};

const NO_TOKEN: Bilingual = {
  es: `${TOKEN} no tiene la forma de un token: son letras, cifras y . _ ~ + / - sin espacios ni comillas.`,
  en: `${TOKEN} does not look like a token: letters, digits and . _ ~ + / - without spaces or quotes.`,
};

const inTheClear = (address: string): Bilingual => ({
  es: `El token de ${TOKEN} iría sin cifrar a ${address}. Use https://, o un túnel que acabe en esta máquina.`,
  en: `The token in ${TOKEN} would go to ${address} in the clear. Use https://, or a tunnel that ends on this machine.`,
});
