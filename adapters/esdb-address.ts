// The address of an EventStoreDB, as its own programs write it: esdb://user:password@one:2113,two:2113?tls=true
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../domain/language/codec.js';
import { nearest } from './nearest.js';

export interface EsdbAddress {
  /** For the client: what was written, without what is acta's own. */
  readonly connection: string;
  /** For messages: without the password. */
  readonly shown: string;
  /** Milliseconds that one call may take, where the address says so (`defaultDeadline`). */
  readonly deadline?: number;
  /** What the names of acta's streams begin with, so that several houses share a server (`streamPrefix`). */
  readonly streamPrefix: string;
}

type Checked<A> = E.Either<Bilingual, A>;

/** Whether this is meant to be such an address, well written or not. */
export const isEsdbAddress = (written: string): boolean =>
  /^(esdb|kurrentdb|eventstore)(\+discover)?:/i.test(written);

/** The address, or what is wrong with it. Nothing is asked of any server. */
export const esdbAddress = (written: string): Checked<EsdbAddress> => {
  const parts = SHAPE.exec(written);
  const read = parts === null ? E.left(SHAPE_SAID) : partsIn([...parts]);
  return E.bimap(
    (fault: Bilingual) => wrong(hidden(written), fault),
    ({ before, options: { streamPrefix = '', ...forClient } }: Parts): EsdbAddress => ({
      connection: `${before}${queryOf(forClient)}`,
      shown: hidden(written),
      streamPrefix,
      ...(forClient['defaultDeadline'] === undefined
        ? {}
        : { deadline: Number(forClient['defaultDeadline']) }),
    }),
  )(read);
};

interface Parts {
  /** All that stands before the options. */
  readonly before: string;
  readonly options: Options;
}

const partsIn = ([, scheme, credentials, hosts = '', query = '']: readonly (
  string | undefined
)[]): Checked<Parts> => {
  const fault = faultInCredentials(credentials) ?? faultInHosts(hosts);
  if (fault !== undefined) return E.left(fault);
  const before = `${scheme ?? ''}://${credentials ?? ''}${hosts}`;
  return E.map((options: Options): Parts => ({ before, options }))(optionsIn(query));
};

const queryOf = (options: Options): string => {
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** Scheme, user and password with their @, hosts, options. */
const SHAPE = /^(esdb(?:\+discover)?):\/\/([^@/]*@)?([^/?@]+)\/?(?:\?(.*))?$/;

const SHAPE_SAID: Bilingual = {
  es: 'se escribe así: esdb://usuario:contraseña@servidor:2113, con varios servidores separados por comas, y ?tls=false solo para pruebas',
  en: 'it is written so: esdb://user:password@server:2113, several servers parted by commas, and ?tls=false for trials only',
};

/** The same without the password: it goes into messages and logs. */
const hidden = (written: string): string => written.replace(/:\/\/([^:@/]*):[^@/]*@/, '://$1:…@');

const wrong = (shown: string, { es, en }: Bilingual): Bilingual => ({
  es: `"${shown}" no es la dirección de un EventStoreDB: ${es}.`,
  en: `"${shown}" is no address of an EventStoreDB: ${en}.`,
});

const faultInCredentials = (credentials: string | undefined): Bilingual | undefined =>
  credentials === undefined || /^[^:]+:[^:]+@$/.test(credentials)
    ? undefined
    : {
        es: 'antes de la @ va usuario:contraseña; un signo : o @ en ellos se escribe %3A o %40',
        en: 'before the @ stands user:password; a : or @ in them is written %3A or %40',
      };

const faultInHosts = (hosts: string): Bilingual | undefined => {
  const bad = hosts.split(',').find((host) => !isHost(host));
  return bad === undefined
    ? undefined
    : { es: `"${bad}" no es servidor:puerto`, en: `"${bad}" is not server:port` };
};

const isHost = (host: string): boolean => {
  const port = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?::(\d{1,5}))?$/i.exec(host);
  return port !== null && Number(port[1] ?? 2113) <= 65_535 && Number(port[1] ?? 2113) > 0;
};

type Options = Readonly<Record<string, string>>;

const optionsIn = (written: string): Checked<Options> => {
  const options: Record<string, string> = {};
  for (const pair of written === '' ? [] : written.split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
    const known = NAMES.find((one) => flat(one) === flat(name));
    if (known === undefined) return E.left(unknownOption(name));
    const fault = OPTIONS[known]?.(value);
    if (fault !== undefined) return E.left({ es: `${known}: ${fault.es}`, en: `${known}: ${fault.en}` });
    options[known] = value;
  }
  return E.right(options);
};

const flat = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');

type Check = (value: string) => Bilingual | undefined;

const given: Check = (value) =>
  value === '' ? { es: 'falta el valor', en: 'the value is missing' } : undefined;
const whole: Check = (value) =>
  /^\d{1,9}$/.test(value) && Number(value) > 0
    ? undefined
    : { es: `"${value}" no es un número entero positivo`, en: `"${value}" is not a positive whole number` };
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value.toLowerCase())
      ? undefined
      : { es: `"${value}" no es ${values.join(' ni ')}`, en: `"${value}" is not ${values.join(' or ')}` };

const OPTIONS: Readonly<Record<string, Check>> = {
  tls: oneOf('true', 'false'),
  tlsCAFile: given,
  // The client would only warn that it verifies all the same.
  tlsVerifyCert: (value) =>
    value.toLowerCase() === 'true'
      ? undefined
      : {
          es: 'el certificado se verifica siempre; dé la autoridad que lo firmó con tlsCAFile',
          en: 'the certificate is always verified; give the authority that signed it with tlsCAFile',
        },
  userCertFile: given,
  userKeyFile: given,
  connectionName: given,
  defaultDeadline: whole,
  maxDiscoverAttempts: whole,
  discoveryInterval: whole,
  gossipTimeout: whole,
  keepAliveInterval: whole,
  keepAliveTimeout: whole,
  nodePreference: (value) =>
    value.toLowerCase() === 'leader'
      ? undefined
      : {
          es: 'acta decide sobre lo que dice el líder; deje fuera esta opción',
          en: 'acta decides on what the leader says; leave this option out',
        },
  streamPrefix: (value) =>
    /^[a-z0-9][a-z0-9_.]{0,40}$/i.test(value)
      ? undefined
      : {
          es: 'son letras, cifras, puntos o guiones bajos, 41 a lo sumo',
          en: 'they are letters, digits, dots or underscores, 41 at most',
        },
};
const NAMES = Object.keys(OPTIONS);

const unknownOption = (name: string): Bilingual => {
  const meant = nearest(name, NAMES);
  return {
    es: `la opción "${name}" no existe; ${meant === undefined ? `las hay: ${NAMES.join(', ')}` : `¿quiso decir ${meant}?`}`,
    en: `there is no option "${name}"; ${meant === undefined ? `there are: ${NAMES.join(', ')}` : `did you mean ${meant}?`}`,
  };
};
