import * as E from 'fp-ts/lib/Either.js';
import type { Validation } from 'io-ts';
import { Moment } from '../../domain/dates/moment.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { explain } from '../../domain/language/explain.js';
import { BookId } from '../../domain/language/ids.js';
import type { AsOf } from '../../src/as-of.js';
import { keysName, type KeysName } from './keys-name.js';
import { nearestDate } from './nearest-date.js';
import { signingName, type SigningName } from './signing-name.js';
import { isServiceAddress, serviceName, TOKEN, type ServiceName } from './service-name.js';
import { DEFAULT_STORE, storeName, type StoreName } from './store-name.js';
import type { Surroundings } from './surroundings.js';

/** What every command takes, as commander gives it: what was typed. */
export interface Typed {
  readonly book?: string;
  readonly store?: string;
  readonly keys?: string;
  readonly signing?: string;
  readonly at?: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly json?: boolean;
  readonly lang?: string;
  readonly color?: boolean;
}

interface Understood {
  readonly book?: BookId;
  readonly asOf: AsOf;
  readonly json: boolean;
}

/** What every command takes, understood, where the books are kept here. */
export interface Settings extends Understood {
  readonly store: StoreName;
  /** Where the keys of what is sealed are. */
  readonly keys: KeysName;
  /** Where the signing key and the checkpoints are. */
  readonly signing: SigningName;
}

/** The same, where a service keeps the books, and their keys. */
export interface SettingsThere extends Understood {
  readonly service: ServiceName;
}

export type Anywhere = Settings | SettingsThere;

type Checked<A> = E.Either<Bilingual, A>;

/** The settings, or everything wrong with what was typed. */
export const settingsFrom = (
  typed: Typed,
  { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>,
): E.Either<readonly Bilingual[], Anywhere> => {
  const wrong: Bilingual[] = [];
  const orTell = <A>(checked: Checked<A>): A | undefined => {
    if (E.isRight(checked)) return checked.right;
    wrong.push(checked.left);
    return undefined;
  };
  const places = orTell(placesFrom(typed, env, cwd));
  const book = orTell(given(typed.book, bookNamed));
  const at = orTell(given(typed.at, entryNumber('--at')));
  const on = orTell(given(typed.on, momentIn('--on')));
  const knownOn = orTell(given(typed.knownOn, momentIn('--known-on')));
  orTell(given(typed.lang, language));
  if (places === undefined || wrong.length > 0) return E.left(wrong);
  return E.right({
    ...places,
    json: typed.json === true,
    asOf: { ...(at === undefined ? {} : { at }), ...(on && { on }), ...(knownOn && { knownOn }) },
    ...(book && { book }),
  });
};

type Places = Pick<Settings, 'store' | 'keys' | 'signing'> | Pick<SettingsThere, 'service'>;

type PlacesTyped = Pick<Typed, 'store' | 'keys' | 'signing'>;

const placesFrom = (typed: PlacesTyped, env: Surroundings['env'], cwd: string): Checked<Places> => {
  const where = typed.store ?? nonEmpty(env['ACTA_STORE']) ?? DEFAULT_STORE;
  return isServiceAddress(where) ? serviceFrom(where, typed, env) : storeFrom(where, typed, env, cwd);
};

/** Where the books are, the keys of what is sealed in them, and what they are signed with. */
const storeFrom = (
  where: string,
  typed: PlacesTyped,
  env: Surroundings['env'],
  cwd: string,
): Checked<Places> => {
  const store = storeName(where, cwd);
  if (E.isLeft(store)) return store;
  const keys = keysName(typed.keys ?? nonEmpty(env['ACTA_KEYS']), store.right, cwd);
  if (E.isLeft(keys)) return keys;
  const signing = signingName(typed.signing ?? nonEmpty(env['ACTA_SIGNING']), store.right, cwd);
  return E.isLeft(signing)
    ? signing
    : E.right({ store: store.right, keys: keys.right, signing: signing.right });
};

/** The service that keeps them, and their keys as well. */
const serviceFrom = (where: string, typed: PlacesTyped, env: Surroundings['env']): Checked<Places> => {
  if (typed.keys !== undefined) return E.left(keysAreThere);
  if (typed.signing !== undefined) return E.left(signedThere);
  return E.map((service: ServiceName) => ({ service }))(serviceName(where, env[TOKEN]));
};

const signedThere: Bilingual = {
  es: '--signing: quien firma es el servicio; lo firmado está en su dirección, en /books/<libro>/log/checkpoint.',
  en: '--signing: it is the service that signs; what is signed is at its address, in /books/<book>/log/checkpoint.',
};

const keysAreThere: Bilingual = {
  es: '--keys: las claves están donde está el servicio; quien pueda leer lo sellado lo recibe abierto.',
  en: '--keys: the keys are where the service is; whoever may read what is sealed gets it opened.',
};

const nonEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const given = <A>(typed: string | undefined, check: (typed: string) => Checked<A>): Checked<A | undefined> =>
  typed === undefined ? E.right(undefined) : check(typed);

const bookNamed = (typed: string): Checked<BookId> => told('--book', BookId.decode(typed));

const momentIn =
  (option: string) =>
  (typed: string): Checked<Moment> =>
    withNearestDate(typed, told(option, Moment.decode(typed)));

const withNearestDate = (typed: string, checked: Checked<Moment>): Checked<Moment> => {
  const meant = nearestDate(typed);
  return E.isRight(checked) || meant === undefined
    ? checked
    : E.left({
        es: `${checked.left.es} ¿Quiso decir ${meant}?`,
        en: `${checked.left.en} Did you mean ${meant}?`,
      });
};

const told = <A>(option: string, decoded: Validation<A>): Checked<A> => {
  if (E.isRight(decoded)) return decoded;
  const [problem] = explain(decoded.left);
  return E.left({
    es: `${option}: ${problem?.reason.es ?? ''}.`,
    en: `${option}: ${problem?.reason.en ?? ''}.`,
  });
};

/** The number of an entry, for `--at` and `--seen`. */
export const entryNumber =
  (option: string) =>
  (typed: string): Checked<number> => {
    const number = Number(typed);
    return /^\d+$/.test(typed) && Number.isSafeInteger(number)
      ? E.right(number)
      : E.left({
          es: `${option}: "${typed}" no es el número de un asiento (0, 1, 2 …).${isDate(typed) ? ' Para una fecha está --on.' : ''}`,
          en: `${option}: "${typed}" is not the number of an entry (0, 1, 2 …).${isDate(typed) ? ' For a date there is --on.' : ''}`,
        });
  };

const isDate = (typed: string): boolean => Moment.is(typed);

const language = (typed: string): Checked<string> =>
  typed === 'es' || typed === 'en'
    ? E.right(typed)
    : E.left({ es: `--lang: "${typed}" no es es ni en.`, en: `--lang: "${typed}" is neither es nor en.` });
