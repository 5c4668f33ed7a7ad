import type { Bilingual } from '../../domain/language/codec.js';
import type { DeskTrouble } from '../../src/ports/desk.js';
import { troubleInWords } from '../../src/receipt.js';
import type { StoreTrouble } from '../../src/ports/event-store.js';

/** What says itself what is wrong and what to do: a head above it would only mislead, as of a key or of signatures. */
const SAYS_ALL: ReadonlySet<StoreTrouble['kind']> = new Set(['damaged', 'unavailable']);

/** What is wrong with the store and what to do about it. What the store itself says, for an operator, follows. */
export const troubleSaid = (trouble: StoreTrouble): Bilingual => {
  const own = 'said' in trouble ? trouble.said : undefined;
  if (own !== undefined && SAYS_ALL.has(trouble.kind)) return own;
  const detail = troubleInWords(trouble);
  const { es, en } = sentence(trouble);
  const details = own ?? { es: detail, en: detail };
  return { es: `${es}\n  ${details.es}`, en: `${en}\n  ${details.en}` };
};

/** The same for whoever sits at a desk. */
export const deskTrouble = (trouble: StoreTrouble): DeskTrouble => ({
  kind: trouble.kind,
  ...troubleSaid(trouble),
});

const sentence = (trouble: StoreTrouble): Bilingual => {
  switch (trouble.kind) {
    case 'wrong-expected':
      return {
        es: 'Otros siguieron asentando en este libro mientras tanto. Ejecute el comando otra vez.',
        en: 'Others kept recording in this book meanwhile. Run the command again.',
      };
    case 'too-large':
      return {
        es: `Un asiento ocuparía ${trouble.bytes} bytes y el límite es ${trouble.limit}. Guarde el texto largo aparte y cítelo.`,
        en: `An entry would take ${trouble.bytes} bytes and the limit is ${trouble.limit}. Keep the long text elsewhere and cite it.`,
      };
    case 'not-in-order':
      return {
        es: 'El almacén rechazó los asientos por su orden. Es un fallo de acta: avise a quien la mantiene.',
        en: 'The store refused the entries for their order. This is a fault of acta: tell whoever maintains it.',
      };
    case 'held-by-another':
      return {
        es: 'Otro proceso de acta tiene el almacén abierto para escribir. Espere a que termine, o ciérrelo; si es el servicio (acta serve), diríjase a él: --store http://127.0.0.1:8080.',
        en: 'Another acta process has the store open for writing. Wait for it to end, or close it; if it is the service (acta serve), turn to it: --store http://127.0.0.1:8080.',
      };
    case 'damaged':
      return {
        es: 'Lo guardado no se entiende: el almacén está dañado. No siga con él: restaure una copia.',
        en: 'What is stored cannot be understood: the store is damaged. Do not go on with it: restore a backup.',
      };
    case 'in-doubt':
      return {
        es: 'No se sabe si quedó asentado. Ejecute el mismo comando otra vez: nada se asienta dos veces.',
        en: 'Whether it was recorded is not known. Run the same command again: nothing is recorded twice.',
      };
    case 'stopped':
      return {
        es: 'El disco no guardó lo que se le dio. Revíselo y empiece de nuevo: lo que tiene recibo está, y repetir el mismo comando no asienta nada dos veces.',
        en: 'The disk did not keep what it was given. Check it and start again: what has a receipt is there, and the same command again records nothing twice.',
      };
    case 'rolled-back':
      return {
        es: 'El almacén no continúa lo que de él se firmó: es una copia anterior, u otro. No asiente nada en él.',
        en: 'The store does not go on from what was signed of it: it is an older copy, or another. Record nothing in it.',
      };
    case 'full':
      return {
        es: 'No queda espacio en el disco: se puede leer, no asentar. Libere espacio y ejecute el mismo comando otra vez.',
        en: 'No space is left on the disk: it can be read, not recorded in. Free some, and run the same command again.',
      };
    case 'cannot-follow':
      return {
        es: 'No se sigue al servicio principal. Lo que ya hay aquí se comprobó y queda como está.',
        en: 'The leader is not followed. What is here already was proven, and stays as it is.',
      };
    case 'unavailable':
      return { es: 'El almacén no está disponible.', en: 'The store is not available.' };
  }
};
