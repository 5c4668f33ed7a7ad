import { inLanguage } from '../../domain/language/text.js';
import type { Answered } from '../ask.js';
import { whichBook } from '../telling/as-of.js';
import type { Document, Runs, Stamp } from './document.js';
import type { Hand } from './hand.js';

/** What every document has: whose it is, which notes its marks point to, and what stands at the foot of each page. */
export type Frame = Pick<Document, 'book' | 'lang' | 'notes' | 'footer' | 'dated'>;

/** To be made when all else has been told: only then are all notes known. */
export const frameOf = (answered: Answered, hand: Hand, stamp: Stamp | undefined): Frame => ({
  book: answered.book,
  lang: hand.lang,
  notes: hand.notes(),
  footer: [whichBook(answered, hand).join(' · '), ...stampSaid(answered, hand, stamp)],
  dated: datedBy(answered),
});

/** The body in words. */
export const bodyOf = ({ body }: Answered, hand: Hand): readonly string[] =>
  body === undefined ? [] : [hand.words(inLanguage(body.names, hand.lang))];

/** That some of what it rests on was made up to show the rules, and which entries: told before anything else is read. */
export const cautionOn = ({ cited }: Answered, hand: Hand): readonly Runs[] => {
  const madeUp = Object.entries(cited).flatMap(([number, { basis }]) =>
    basis.kind === 'illustrative' ? [Number(number)] : [],
  );
  const noun = madeUp.length === 1 ? { es: 'asiento', en: 'entry' } : { es: 'asientos', en: 'entries' };
  return madeUp.length === 0
    ? []
    : [
        hand.say(
          hand.in({
            es: `${hand.strong('Contiene partes ilustrativas,')} inventadas para mostrar las reglas: ${noun.es} ${hand.numbers(madeUp)}.`,
            en: `${hand.strong('Parts are illustrative,')} made up to show the rules: ${noun.en} ${hand.numbers(madeUp)}.`,
          }),
        ),
      ];
};

const stampSaid = ({ asOf }: Answered, hand: Hand, stamp: Stamp | undefined): readonly string[] => {
  if (stamp === undefined) return [];
  const { origin, size, root } = stamp;
  const reaches = asOf.last !== undefined && asOf.last < size;
  const short = reaches
    ? { es: '', en: '' }
    : { es: ', anterior a lo que aquí consta', en: ', from before what stands here' };
  return [
    hand.in({
      es: `Punto firmado de ${hand.words(origin)}: ${size} asientos, raíz ${root}${short.es}`,
      en: `Checkpoint of ${hand.words(origin)}: ${size} entries, root ${root}${short.en}`,
    }),
  ];
};

const datedBy = ({ cited, asOf }: Answered): string =>
  Object.values(cited)
    .map(({ recordedAt }) => new Date(recordedAt).toISOString())
    .toSorted()
    .at(-1) ?? asOf.instant;
