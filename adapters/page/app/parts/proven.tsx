import type { ComponentChildren } from 'preact';
import type { Fault } from '../proof/verify.js';
import type { Reader } from '../reader.js';
import type { Outcome } from './prove.js';

type Of<K extends Outcome['kind']> = Extract<Outcome, { readonly kind: K }>;

const BY: Readonly<Record<'browser' | 'library', readonly [es: string, en: string]>> = {
  browser: ['por la criptografía del propio navegador', 'by the browser’s own cryptography'],
  library: [
    'por una biblioteca que vino con esta página, porque el navegador no conoce Ed25519',
    'by a library that came with this page, because the browser does not know Ed25519',
  ],
};

/** What was checked, and what was not. */
export const ProvenSaid = ({
  reader: { say },
  number,
  of: { proven, withOwnKey },
}: {
  readonly reader: Reader;
  readonly number: number;
  readonly of: Of<'proven'>;
}): ComponentChildren => (
  <>
    <p class="holds">
      <strong>{say(`El asiento ${number} está en el libro.`, `Entry ${number} is in the book.`)}</strong>{' '}
      {say('Lo comprobó este navegador:', 'This browser checked:')}
    </p>
    <ul>
      <li>
        {say(
          'Sus datos son los que nombra su sobre, por su SHA-256.',
          'Its data are those that its envelope names, by their SHA-256.',
        )}
      </li>
      <li>
        {say('La huella de sus bytes (la hoja) es', 'The hash of its bytes (the leaf) is')}{' '}
        <code class="digest">{proven.leaf}</code>.
      </li>
      <li>
        {say(
          `La prueba lleva de esa hoja, en el lugar ${number}, a la raíz de los ${proven.size} asientos:`,
          `The proof leads from that leaf, at place ${number}, to the root of the ${proven.size} entries:`,
        )}{' '}
        <code class="digest">{proven.root}</code>.
      </li>
      <li>
        {say('Esa raíz la firmó la clave', 'That root was signed by the key')}{' '}
        <code class="digest">{proven.key}</code>{' '}
        {say(`(Ed25519, ${BY[proven.by][0]}).`, `(Ed25519, ${BY[proven.by][1]}).`)}
      </li>
    </ul>
    <p>{say('Lo que no se comprobó:', 'What was not checked:')}</p>
    <ul>
      <li>
        {withOwnKey
          ? say(
              'De quién es la clave: se tomó la que usted dio.',
              'Whose the key is: the one that you gave was taken.',
            )
          : say(
              'Que la clave sea de quien lleva el libro: se tomó la que dice este mismo servicio. Compárela con la que le dieron por otro medio.',
              'That the key is that of whoever keeps the book: the one this very service names was taken. Compare it with the one you were given another way.',
            )}
      </li>
      <li>
        {say(
          'Que a otros se les muestre el mismo libro: compare con ellos el punto firmado.',
          'That others are shown the same book: compare the checkpoint with theirs.',
        )}
        {proven.others === 0
          ? ''
          : say(
              ` Lo firmaron además ${proven.others} testigos, cuyas firmas no se comprobaron aquí.`,
              ` It bears ${proven.others} more signatures, of witnesses, which were not checked here.`,
            )}
      </li>
      <li>{say('Que lo asentado sea cierto.', 'That what was recorded is true.')}</li>
    </ul>
  </>
);

const FAULTS: Readonly<Record<Fault, readonly [es: string, en: string]>> = {
  'other-data': [
    'Los datos que muestra el servicio no son los que se asentaron: su SHA-256 es otro.',
    'The data that the service shows are not those that were recorded: their SHA-256 is another.',
  ],
  'other-entry': [
    'Lo que envió el servicio es de otro asiento o de otro libro.',
    'What the service sent is of another entry, or of another book.',
  ],
  'no-proof': ['Lo que envió el servicio no es una prueba.', 'What the service sent is no proof.'],
  'no-key': ['No hay ninguna clave que se pueda leer.', 'There is no key that can be read.'],
  'not-included': [
    'La prueba no lleva de este asiento a lo que se firmó: el asiento, la prueba o el punto firmado es falso.',
    'The proof does not lead from this entry to what was signed: the entry, the proof or the checkpoint is forged.',
  ],
  'other-log': [
    'Lo que se firmó es el registro de otro libro.',
    'What was signed is the log of another book.',
  ],
  unsigned: ['El punto no lo firmó esta clave.', 'The checkpoint was not signed by this key.'],
  'bad-signature': [
    'La firma del punto no vale: no lo firmó quien dice.',
    'The signature on the checkpoint does not hold: it was not signed by whom it says.',
  ],
};

/** Why it is not proven; a forgery is told apart from what could not be looked at. */
export const NotProven = ({
  reader: { say },
  of,
}: {
  readonly reader: Reader;
  readonly of: Exclude<Outcome, { readonly kind: 'proven' }>;
}): ComponentChildren => {
  switch (of.kind) {
    case 'fault':
      return (
        <p class="fails">
          <strong>{say('No se prueba.', 'It is not proven.')}</strong> {say(...FAULTS[of.fault])}
        </p>
      );
    case 'no-cryptography':
      return (
        <p>
          {say(
            'No se pudo comprobar: el navegador da su criptografía solo a páginas que llegan por una línea segura (https). Descargue la prueba y compruébela con acta verify.',
            'It could not be checked: the browser gives its cryptography only to pages that come over a safe line (https). Download the proof and check it with acta verify.',
          )}
        </p>
      );
    case 'refused':
      return (
        <p>
          {say('No se pudo comprobar', 'It could not be checked')}: {of.detail}
        </p>
      );
  }
};
