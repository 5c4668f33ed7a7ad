// What went wrong, in words that tell an operator what to do.
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import { StoreFailure, type StoreTrouble } from '../../../src/ports/event-store.js';
import type { EsdbAddress } from '../../esdb-address.js';
import type { FaultKind, WireFault } from './wire.js';
import { spoken } from '../../../src/spoken.js';
import { damaged, unavailable } from '../troubles.js';

export const readOnly = unavailable({
  es: 'El almacén está abierto solo para leer.',
  en: 'The store is open for reading only.',
});

export const missing = (book: BookId, number: EntryNumber): StoreFailure =>
  new StoreFailure(
    damaged({
      es: `Al libro "${book}" le falta el asiento ${number} en el servidor: alguien borró o recortó su stream. Restaure una copia; no siga con este.`,
      en: `Entry ${number} of the book "${book}" is missing on the server: somebody deleted or cut its stream. Restore a backup; do not go on with this one.`,
    }),
  );

export const cut = (book: BookId): StoreFailure =>
  new StoreFailure(
    damaged({
      es: `El stream del libro "${book}" fue borrado o recortado en el servidor ($maxCount, $maxAge o $tb). Restaure una copia; un libro no vuelve a empezar.`,
      en: `The stream of the book "${book}" was deleted or cut on the server ($maxCount, $maxAge or $tb). Restore a backup; a book does not begin again.`,
    }),
  );

export const foreign = (reason: string): StoreFailure =>
  new StoreFailure(
    damaged({
      es: `${reason} Nadie más que acta escribe en los streams de acta: quite el derecho a quien lo hizo y restaure una copia.`,
      en: `${reason} Nobody but acta writes to acta's streams: take the right from whoever did, and restore a backup.`,
    }),
  );

/** Said of an append whose fate could not be found out. */
export const inDoubt = ({ said, ...trouble }: StoreTrouble & { readonly said?: Bilingual }): StoreTrouble => {
  const { es, en } = said ?? { es: 'El servidor no contesta.', en: 'The server does not answer.' };
  return trouble.kind === 'in-doubt'
    ? { ...trouble, said: { es, en } }
    : spoken('in-doubt', {
        es: `No se sabe si se asentó: la línea se cortó mientras se enviaba. Repita el mismo comando: no se asienta dos veces. ${es}`,
        en: `Whether it was recorded is not known: the line broke while it was sent. Send the same command again: nothing is recorded twice. ${en}`,
      });
};

/** The trouble behind a fault of the wire that nobody could wait out. */
export const troubleOf = ({ kind, detail }: WireFault, address: EsdbAddress): StoreTrouble => {
  const hint = HINTS.find(([pattern]) => pattern.test(detail))?.[1] ?? BY_KIND[kind];
  const { es, en } = hint(address.shown);
  const heard = inOneLine(detail);
  const said = { es: `${es} (${heard})`, en: `${en} (${heard})` };
  return kind === 'deleted' ? damaged(said) : unavailable(said);
};

/** As the system and gRPC say it, without their line ends and their notes about nothing. */
const inOneLine = (detail: string): string =>
  detail.replaceAll(/\s+/g, ' ').replace(/\.? Resolution note: ?$/, '');

type Hint = (address: string) => Bilingual;

// What the system and the engine say, for those causes that an operator can do something about.
const HINTS: readonly (readonly [RegExp, Hint])[] = [
  [
    /no space|not enough space|disk is full|ENOSPC/i,
    (address) => ({
      es: `Al servidor ${address} no le queda espacio en disco. Libere espacio y espere a que vuelva.`,
      en: `The server ${address} has no disk space left. Free some and wait until it is back.`,
    }),
  ],
  [
    /certificate file/i,
    () => ({
      es: 'El archivo de certificado que se nombra con tlsCAFile (o userCertFile, userKeyFile) no se puede leer. Revise la ruta.',
      en: 'The certificate file named by tlsCAFile (or userCertFile, userKeyFile) cannot be read. Check the path.',
    }),
  ],
  [
    /wrong version number|packet length too long|unknown protocol|EPROTO/i,
    (address) => ({
      es: `El servidor ${address} no habla TLS. Si es de pruebas y en esta máquina, agregue ?tls=false.`,
      en: `The server ${address} does not speak TLS. If it is for trials and on this machine, add ?tls=false.`,
    }),
  ],
  [
    /certificate|altname|self.signed|unable to verify|CERT_|TLS/i,
    (address) => ({
      es: `El certificado del servidor ${address} no se acepta. Dé la autoridad que lo firmó con tlsCAFile, y nombre al servidor como el certificado lo nombra.`,
      en: `The certificate of the server ${address} is not accepted. Give the authority that signed it with tlsCAFile, and name the server as the certificate does.`,
    }),
  ],
  [
    /ENOTFOUND|EAI_AGAIN|name resolution/i,
    (address) => ({
      es: `No existe el servidor que nombra ${address}. Revise el nombre en --store.`,
      en: `There is no server of the name in ${address}. Check the name in --store.`,
    }),
  ],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/,
    (address) => ({
      es: `Nadie atiende en ${address}. Revise la dirección y el puerto, y que el servidor esté en marcha.`,
      en: `Nobody answers at ${address}. Check the address and the port, and that the server is running.`,
    }),
  ],
  [
    /ECONNRESET|socket hang up|protocol error|connection dropped|goaway|session|failed to connect/i,
    (address) => ({
      es: `El servidor ${address} cortó la línea. Si habla TLS, quite ?tls=false; si no, mire su registro.`,
      en: `The server ${address} broke the line. If it speaks TLS, take ?tls=false away; if not, look into its log.`,
    }),
  ],
];

const BY_KIND: Readonly<Record<FaultKind, Hint>> = {
  denied: (address) => ({
    es: `El servidor ${address} no admite a este usuario. Revise usuario y contraseña en --store, y que tenga los derechos $r, $w y $mr en los streams de acta.`,
    en: `The server ${address} does not admit this user. Check user and password in --store, and that it has the rights $r, $w and $mr on acta's streams.`,
  }),
  deleted: (address) => ({
    es: `En ${address} alguien borró un stream de acta. Restaure una copia; no siga con este almacén.`,
    en: `In ${address} somebody deleted a stream of acta. Restore a backup; do not go on with this store.`,
  }),
  'no-leader': (address) => ({
    es: `Los servidores de ${address} no tienen un líder. Vea que la mayoría de los nodos esté en marcha y se alcancen entre sí.`,
    en: `The servers of ${address} have no leader. See that most of the nodes are running and reach each other.`,
  }),
  silent: (address) => ({
    es: `El servidor ${address} no contesta a tiempo. Mire su carga, su disco y la red.`,
    en: `The server ${address} does not answer in time. Look at its load, its disk and the network.`,
  }),
  unavailable: (address) => ({
    es: `No se alcanza el servidor ${address}. Revise la dirección y que esté en marcha.`,
    en: `The server ${address} cannot be reached. Check the address and that it is running.`,
  }),
  unknown: (address) => ({
    es: `El servidor ${address} falló. Mire su registro.`,
    en: `The server ${address} failed. Look into its log.`,
  }),
  unreadable: (address) => ({
    es: `La dirección ${address} no sirve al cliente.`,
    en: `The address ${address} does not serve the client.`,
  }),
  'wrong-version': (address) => ({
    es: `El servidor ${address} dice que el libro está en otro asiento del que muestra. Mire si sus nodos están al día.`,
    en: `The server ${address} says that the book stands at another entry than it shows. See whether its nodes are up to date.`,
  }),
  'too-large': (address) => ({
    es: `El servidor ${address} no acepta tanto de una vez. Súbale --max-append-size a 4194304.`,
    en: `The server ${address} does not take that much at once. Raise its --max-append-size to 4194304.`,
  }),
};
