import { EntryRange } from '../../../projections/diff.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Query, TypedOptions } from '../query.js';

export const replayQuery: Query = {
  name: 'replay',
  argument: { name: 'meeting', required: true, help: { es: 'la reunión', en: 'the meeting' } },
  options: [
    { flags: '--markdown', help: { es: 'como documento Markdown', en: 'as a Markdown document' } },
    {
      flags: '--list',
      help: { es: 'todo seguido, también en un terminal', en: 'all at once, at a terminal too' },
    },
  ],
  help: {
    es: 'una reunión otra vez, paso a paso, con la diferencia que hizo cada asiento',
    en: 'a meeting again, step by step, with the difference each entry made',
  },
  examples: ['acta replay xxiv', 'acta replay xxiv --markdown > xxiv.md'],
  question: (id = '') => ({ kind: 'replay', id }),
};

const rangeOf = ({ from, to }: TypedOptions): string => `${String(from ?? '')}..${String(to ?? '')}`;

const WRONG: Bilingual = {
  es: 'diff: diga de qué asiento a cuál, como --from 120 --to 180.',
  en: 'diff: say from which entry to which, as --from 120 --to 180.',
};

export const diffQuery: Query = {
  name: 'diff',
  options: [
    { flags: '--from <entry>', help: { es: 'desde después de ese asiento', en: 'from after this entry' } },
    { flags: '--to <entry>', help: { es: 'hasta ese asiento', en: 'up to this entry' } },
  ],
  help: {
    es: 'lo que cambió en vigor entre dos asientos',
    en: 'what changed in force between two entries',
  },
  examples: ['acta diff --from 120 --to 180', 'acta diff --from 260 --to 320 --lang es'],
  wrong: (_argument, typed) => (EntryRange.is(rangeOf(typed)) ? undefined : WRONG),
  question: (_argument, typed) => ({ kind: 'diff', id: rangeOf(typed) }),
};
