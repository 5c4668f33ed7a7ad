import type { Bilingual } from '../../../domain/language/codec.js';
import { FOOTNOTE, LINK, saidOf, STRUCK, unheld, unknown, type Unheld } from '../said.js';

const PICTURE = unheld(
  'hay una imagen, un dibujo o un cuadro de texto',
  'there is a picture, a drawing or a text box',
);
const TRACKED = unheld('hay cambios registrados', 'there are tracked changes', {
  es: 'Acéptelos o rechácelos todos (Revisar) y guárdelo: si no, no se sabe qué dice el texto.',
  en: 'Accept or reject all of them (Review) and save it: else nobody knows what the text says.',
});
const FIELD = unheld('hay un campo que Word calcula', 'there is a field that Word works out', {
  es: 'Conviértalo en texto (Ctrl+Mayús+F9).',
  en: 'Turn it into text (Ctrl+Shift+F9).',
});
const COMMENT = unheld('hay un comentario', 'there is a comment', {
  es: 'Bórrelo, o póngalo en el texto.',
  en: 'Delete it, or put it in the text.',
});
const INSIDE = unheld('hay otro documento incrustado', 'there is another document embedded');
const FORMULA = unheld('hay una fórmula', 'there is a formula');

const named = (unheldThing: Unheld, ...names: readonly string[]): Readonly<Record<string, Unheld>> =>
  Object.fromEntries(names.map((name) => [`w:${name}`, unheldThing]));

/** By the name of an element, or of a look that changes what words say. */
const REFUSED: Readonly<Record<string, Unheld>> = {
  ...named(PICTURE, 'drawing', 'pict'),
  'mc:AlternateContent': PICTURE,
  ...named(unheld('hay un marco de texto', 'there is a text frame'), 'framePr'),
  ...named(unheld('hay un objeto incrustado', 'there is an embedded object'), 'object'),
  ...named(INSIDE, 'altChunk', 'subDoc'),
  ...named(unheld('hay una tabla', 'there is a table'), 'tbl'),
  ...named(TRACKED, 'ins', 'del', 'moveFrom', 'moveTo', 'delText', 'delInstrText'),
  ...named(TRACKED, 'pPrChange', 'rPrChange', 'sectPrChange', 'numberingChange'),
  ...named(TRACKED, 'moveFromRangeStart', 'moveToRangeStart'),
  ...named(COMMENT, 'commentRangeStart', 'commentReference'),
  ...named(FOOTNOTE, 'footnoteReference', 'endnoteReference'),
  ...named(FIELD, 'fldSimple', 'fldChar', 'instrText', 'pgNum'),
  ...named(
    unheld('hay un control de contenido', 'there is a content control', {
      es: 'Conviértalo en texto (Programador, o clic derecho: Quitar control de contenido).',
      en: 'Turn it into text (Developer, or right click: Remove Content Control).',
    }),
    'sdt',
  ),
  ...named(unheld('hay una guía de pronunciación', 'there is a pronunciation guide'), 'ruby'),
  ...named(unheld('hay un signo de una fuente de símbolos', 'there is a sign of a symbol font'), 'sym'),
  'm:oMath': FORMULA,
  'm:oMathPara': FORMULA,
  link: LINK,
  hidden: unheld('hay texto oculto', 'there is hidden text', {
    es: 'Muéstrelo o bórrelo.',
    en: 'Show it or delete it.',
  }),
  struck: STRUCK,
  raised: unheld('hay un superíndice o subíndice', 'there is superscript or subscript', {
    es: 'Como palabra diría otra cosa: escriba ², º o ª, o quítelo.',
    en: 'As a word it would say something else: write ² or º, or take it out.',
  }),
  symbols: unheld('hay letras de una fuente de símbolos', 'there are letters of a symbol font'),
};

/** What a text cannot hold, in words for whoever wrote the file. */
export const refused = (name: string): Bilingual => saidOf(REFUSED[name] ?? unknown(name));
