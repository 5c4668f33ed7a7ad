import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Anywhere } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import { copy, type TypedCopy } from './copy.js';

/** `acta copy` */
export const addCopy = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action<Anywhere>) => Promise<void>,
): void => {
  acta
    .command('copy')
    .description(say(lang, ABOUT))
    .option('--from <store>', say(lang, { es: 'de qué almacén', en: 'from which store' }))
    .option('--to <store>', say(lang, { es: 'a qué almacén', en: 'to which store' }))
    .addHelpText('after', examplesIn(lang, EXAMPLES, NOTES))
    .action((typed: TypedCopy) => run((settings, terminal) => copy(typed, { settings, around, terminal })));
};

const ABOUT: Bilingual = {
  es: 'copia los libros de un almacén a otro, asiento por asiento y byte a byte',
  en: 'copy the books of one store to another, entry by entry and byte for byte',
};

const EXAMPLES = [
  'acta copy --from sqlite:data/acta.db --to esdb://acta:secret@db.example:2113',
  'acta copy --from esdb://db.example:2113 --to sqlite:copy.db --book crm',
];

const NOTES: Bilingual = {
  es: `Lo que ya está en --to se compara con su original; lo que falta se escribe detrás y se vuelve a leer. Interrumpida,
se repite igual y sigue donde quedó. A la primera diferencia se detiene y la nombra: nada se cambia nunca. Las claves de
lo sellado no se copian: siguen en su archivo (--keys).`,
  en: `What is in --to already is held against its original; what is missing is written after it and read back. Cut short, it
is run again and goes on where it was. At the first difference it stops and names it: nothing is ever changed. The keys
of what is sealed are not copied: they stay in their file (--keys).`,
};
