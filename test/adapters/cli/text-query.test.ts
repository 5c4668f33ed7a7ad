import { freely } from '../../support/acts.js';
import { entriesOf, happened } from '../../support/spec.js';
import { keptBook } from '../../support/kept-book.js';
import { desk, type Desk } from './support/desk.js';

const drafted = happened('TextDrafted', {
  text: 'plan',
  kind: 'plan',
  organ: 'vm',
  title: { es: 'Plan' },
  language: 'es',
});
const paragraph = happened('ParagraphAdded', {
  text: 'plan',
  paragraph: 'a',
  part: 'operative',
  words: 'Piden.',
});

describe('acta text', () => {
  let clerk: Desk;
  beforeAll(async () => {
    clerk = desk((await keptBook(entriesOf([...freely, drafted, paragraph]))).store);
  });
  afterAll(() => clerk.clear());

  it.each([
    [['text'], 'Plan · plan (asiento 10)'],
    [['text', 'plan'], '1.  Piden. (asiento 11)'],
    [['text', 'plan', '--diff', '1..2'], '(nuevo) {+Piden.+}'],
    [['text', 'plan', '--diff', '1..2', '--format', 'markdown'], '<ins>Piden.</ins>'],
    [['text', 'plan', '--diff', '1..2', '--format', 'html'], '<ins>Piden.</ins></p>'],
    [['text', 'plan', '--format', 'html'], '<strong>PROYECTO.</strong> Versión 2; no está adoptado'],
    [['text', 'plan', '--format', 'akn'], '<statement name="declaration"'],
    [['text', 'plan', '--translation', 'en', '--format', 'md'], 'TRADUCCIÓN INCOMPLETA'],
    [['declaration', 'plan', '--format', 'md', '--lang', 'en'], '# Plan'],
    [['calendar', '--format', 'md'], '# Calendario de actividades'],
    [['decisions', '--format', 'md'], '# Decisiones'],
    [['text', 'plan', '--translation', 'en'], 'inglés: 0 al día, 1 párrafo sin traducir'],
    [['text', 'plan', '--diff', '1..2', '--json'], '"kind": "changes"'],
  ])('%j answers', async (typed, line) => {
    const { exit, out, err } = await clerk.acta(...typed);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(line);
  });

  it.each([
    [['text', 'plan', '--diff', '1-2'], '--diff: "1-2" no son dos versiones, como 1..4.'],
    [['text', 'plan', '--diff', '0..2'], '--diff: "0..2" no son dos versiones, como 1..4.'],
    [['text', '--diff', '1..2'], '--diff va con un texto: acta text <id> --diff 1..4.'],
    [['text', 'plan', '--diff', '1..9'], 'El libro no tiene la versión "9" en ese momento. Hay: 1, 2.'],
    [['text', 'otro', '--diff', '1..2'], 'El libro no tiene el texto "otro" en ese momento. Hay: plan.'],
    [
      ['text', 'plan', '--diff', '1..2', '--format', 'pdf'],
      '--format: "pdf" no es, con --diff, ninguna de: md, html.',
    ],
    [
      ['text', 'plan', '--format', 'docx'],
      '--format: DOCX va a un archivo: acta document … --out acta.docx.',
    ],
    [['text', '--format', 'html'], '--format va con un texto: acta text <id>.'],
    [
      ['text', 'plan', '--translation', 'English'],
      '--translation: "English" no es el código de un idioma, como en o pt-BR.',
    ],
    [
      ['declaration', '--translation', 'English'],
      '--translation: "English" no es el código de un idioma, como en o pt-BR.',
    ],
    [['text', 'plan', '--translation', 'pt'], 'El libro no tiene otro idioma "pt" en ese momento. Hay: en.'],
    [
      ['declaration', '--translation', 'en'],
      'El libro no tiene el texto "declaration" en ese momento. Hay: plan.',
    ],
    ...[['text'], ['text', 'plan', '--diff', '1..2']].map((typed): [string[], string] => [
      [...typed, '--translation', 'en'],
      '--translation va con un texto, y sin --diff: acta text <id> --translation en.',
    ]),
  ])('%j is told what is wrong', async (typed, said) => {
    const { exit, out, err } = await clerk.acta(...typed);
    expect({ exit, out, err }).toEqual({ exit: 2, out: '', err: `${said}\n` });
  });
});
