// What became of asking the witnesses, in lines and in JSON.
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { toBase64 } from '../../../src/proof/base64.js';
import { noteText } from '../../../src/proof/note.js';
import type { Outcome } from '../../../src/witness/ask-one.js';
import type { Collected } from '../../../src/witness/collect.js';
import { say, type Lang } from '../language.js';

/** Whether a witness knows of another history than the one signed here. */
export const isAlarming = ({ witnesses }: Collected): boolean =>
  witnesses.some(({ outcome: { kind } }) => kind === 'ahead' || kind === 'other-history');

export const collectedJson = (
  book: BookId,
  { head: { note, checkpoint }, witnesses, isEnough }: Collected,
): string => {
  const { origin, size, root } = checkpoint;
  const told = witnesses.map(({ name, outcome }) => ({ name, ...plain(outcome) }));
  const said = { kind: 'cosigned', book, origin, size, root: toBase64(root), witnesses: told, isEnough };
  return JSON.stringify({ ...said, note: noteText(note) }, null, 2);
};

const plain = (outcome: Outcome): object =>
  outcome.kind === 'cosigned'
    ? { outcome: outcome.kind, at: instantOf(outcome.seconds) }
    : { outcome: outcome.kind, ...without(outcome) };

const without = ({ kind: _, ...rest }: Outcome): object => rest;

export const collectedLines = (book: BookId, collected: Collected, lang: Lang): string => {
  const { head, witnesses, isEnough } = collected;
  const cosigned = witnesses.filter(({ outcome }) => outcome.kind === 'cosigned').length;
  return [
    say(lang, heading(book, head.checkpoint.size)),
    ...witnesses.map(({ name, outcome }) => {
      const mark = outcome.kind === 'cosigned' ? '✓' : '✗';
      return `  ${mark} ${name}: ${say(lang, said(outcome))}`;
    }),
    say(lang, total(cosigned, witnesses.length, isEnough)),
  ].join('\n');
};

const heading = (book: BookId, size: number): Bilingual => ({
  es: `${book}: punto firmado de ${size} asientos`,
  en: `${book}: checkpoint of ${size} entries`,
});

const total = (cosigned: number, of: number, isEnough: boolean): Bilingual => ({
  es: `Cofirmado por ${cosigned} de ${of} testigos: ${isEnough ? 'basta' : 'NO BASTA'} para la política.`,
  en: `Cosigned by ${cosigned} of ${of} witnesses: ${isEnough ? 'enough' : 'NOT ENOUGH'} for the policy.`,
});

const instantOf = (seconds: number): string => {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.valueOf()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
};

const said = (outcome: Outcome): Bilingual => {
  switch (outcome.kind) {
    case 'cosigned':
      return {
        es: `cofirmó, ${instantOf(outcome.seconds)}`,
        en: `cosigned, ${instantOf(outcome.seconds)}`,
      };
    case 'no-address':
      return {
        es: 'la política no dice su dirección, al final de su línea witness',
        en: 'the policy does not say its address, at the end of its witness line',
      };
    case 'no-answer':
      return { es: `no responde (${outcome.why})`, en: `does not answer (${outcome.why})` };
    case 'too-much':
      return {
        es: `respondió con más de ${outcome.limit} bytes, y ninguna cofirma ocupa tanto: no es un testigo, o hay otro programa en medio; compruebe su dirección en la política`,
        en: `answered with more than ${outcome.limit} bytes, and no cosignature takes as many: it is no witness, or another program is in between; check its address in the policy`,
      };
    case 'refused':
      return refused(outcome.status);
    case 'no-cosignature':
      return {
        es: 'respondió, pero no con su firma de este punto; no se guarda',
        en: 'answered, but not with its signature of this checkpoint; it is not kept',
      };
    case 'ahead':
      return {
        es: `YA COFIRMÓ ${outcome.size} ASIENTOS, más que los firmados aquí: esta es una copia anterior, o hay otro libro. No asiente nada más antes de aclararlo.`,
        en: `HAS ALREADY COSIGNED ${outcome.size} ENTRIES, more than are signed here: this is an older copy, or there is another book. Record nothing more before that is cleared up.`,
      };
    case 'other-history':
      return {
        es: `COFIRMÓ OTRA HISTORIA de los primeros ${outcome.size} asientos. Pídale el punto que cofirmó: lo firmó la clave de este registro, y es la prueba.`,
        en: `COSIGNED ANOTHER HISTORY of the first ${outcome.size} entries. Ask for the checkpoint it cosigned: this log's key signed it, and it is the evidence.`,
      };
  }
};

const REFUSED: Readonly<Record<number, Bilingual>> = {
  403: {
    es: 'no reconoce la clave con que se firmó (403): déle la que muestra acta signing-key show',
    en: 'does not know the key it was signed with (403): hand it the one that acta signing-key show prints',
  },
  404: {
    es: 'no atestigua este registro, o no responde en esa dirección (404)',
    en: 'does not witness this log, or does not answer at that address (404)',
  },
};

const refused = (status: number): Bilingual =>
  REFUSED[status] ?? {
    es: `respondió ${status}, que no es una cofirma`,
    en: `answered ${status}, which is no cosignature`,
  };
