import { faultsOf, linesOf, noticesOf } from './lines.js';

const md = (text: string) => ({ kind: 'md' as const, text });

describe('a text in Markdown', () => {
  it('has a title, a preamble, numbered paragraphs, letters within them, and an annex', async () => {
    expect(
      await linesOf(
        md(`# Declaración de San José

*Reunidos* en San José,

Recordando que «la niñez» es
primero:

- el Pacto;
- la Agenda,

1. Acuerdan:
   (a) reunirse;
   (b) invitar a:
       (i) uno
       (ii) dos
2. Piden:

   a) un informe,

   b) otro.

3. Agradecen  
   de corazón.
   > Nadie se queda atrás.

## Anexo

1. Lista.
`),
      ),
    ).toEqual([
      'Declaración de San José',
      'preamble : Reunidos en San José,',
      'preamble : Recordando que «la niñez» es primero:',
      'preamble (a): el Pacto;',
      'preamble (b): la Agenda,',
      'operative 1: Acuerdan:',
      'operative 1(a): reunirse;',
      'operative 1(b): invitar a:',
      'operative 1(b)(i): uno',
      'operative 1(b)(ii): dos',
      'operative 2: Piden:',
      'operative 2(a): un informe,',
      'operative 2(b): otro.',
      'operative 3: Agradecen\nde corazón.\nNadie se queda atrás.',
      'annex 1: Lista.',
    ]);
  });

  it.each([
    ['typed numbers', '1\\. Uno\n\n2\\. Dos', ['operative 1: Uno', 'operative 2: Dos']],
    ['a number again and again, which counts up', '1. Uno\n1. Dos', ['operative 1: Uno', 'operative 2: Dos']],
    [
      'lists within lists',
      '1. Uno\n   1. a\n      - b',
      ['operative 1: Uno', 'operative 1(a): a', 'operative 1(a)(i): b'],
    ],
    [
      'bullets before letters',
      '1. Uno\n   - (a) a\n   - (b) b',
      ['operative 1: Uno', 'operative 1(a): a', 'operative 1(b): b'],
    ],
    ['no numbers at all', 'Uno\n\nDos', ['operative 1: Uno', 'operative 2: Dos']],
    [
      'headings that name the parts',
      'Uno\n\n## Parte dispositiva\n\nDos\n\n## ANNEX:\n\nTres',
      ['preamble : Uno', 'operative 1: Dos', 'annex 1: Tres'],
    ],
    [
      'letters up to (i), which then is one',
      '1. U\n   (h) x'.replace(
        '(h) x',
        'abcdefghi'
          .split('')
          .map((one) => `(${one}) x`)
          .join('\n   '),
      ),
      ['operative 1: U', ...'abcdefghi'.split('').map((one) => `operative 1(${one}): x`)],
    ],
    [
      '(i) after (h) as a roman number where (ii) follows',
      `1. U\n   ${'abcdefgh'
        .split('')
        .map((one) => `(${one}) x`)
        .join('\n   ')}\n   (i) y\n   (ii) z`,
      [
        'operative 1: U',
        ...'abcdefgh'.split('').map((one) => `operative 1(${one}): x`),
        'operative 1(h)(i): y',
        'operative 1(h)(ii): z',
      ],
    ],
    [
      'addresses that say what they lead to',
      '1. <https://crm.example/a_b> <a@crm.example>',
      ['operative 1: https://crm.example/a_b a@crm.example'],
    ],
    ['signs that are words', '1. 5 \\* 3 &amp; \\<b\\> &nbsp;x\\_y', ['operative 1: 5 * 3 & <b> \u00A0x_y']],
    ['what an editor put between brackets', '1. Así [sic] […].', ['operative 1: Así [sic] […].']],
    ['a rule across the page', '1. Uno\n\n---\n\n2. Dos', ['operative 1: Uno', 'operative 2: Dos']],
  ])('reads %s', async (_, text, lines) => {
    expect(await linesOf(md(`# T\n\n${text}\n`))).toEqual(['T', ...lines]);
  });

  it('tells what is left out or labelled in another way', async () => {
    expect(await noticesOf(md('# T\n\n1. *Uno* **dos**\n   - a\n   - b\n'))).toEqual([
      'A text keeps words and not their look; left out: italics, bold.',
      'acta labels 2 in another way: - → 1(a), - → 1(b).',
    ]);
    expect(await noticesOf(md('# T\n\nUno\n'))).toEqual([
      expect.stringContaining('does not number its paragraphs'),
    ]);
  });

  it.each([
    ['![x](y.png)', '3:1 there is a picture'],
    ['1. a ![x][y]\n\n[y]: z', '3:6 there is a picture'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '3:1 there is a table'],
    ['Uno[^1].\n\n[^1]: Nota.', '3:4 there is a footnote'],
    ['`x`', '3:1 there are words between backticks'],
    ['    uno', '3:1 there is a block of code'],
    ['uno ~~dos~~', '3:5 there are words struck out'],
    ['<div>uno</div>', '3:1 there is HTML'],
    ['uno <i>dos</i>', '3:5 there is HTML'],
    ['[uno](http://x.example)', '3:1 there is a link whose address'],
    ['## Sección\n\nuno', '3:1 “Sección” is a heading among the paragraphs'],
    ['1. uno\n\n# Otro', '5:1 “Otro” is a heading'],
    ['1. uno\n3. dos', '4:1 this says 3. and is number 2'],
    ['1. uno\n\n2\\. dos\n\n2\\. tres', '7:1 this says 2. and is number 3'],
    ['5. uno', '3:1 this says 5. and is number 1'],
    ['1. uno\n\ndos', '5:1 this paragraph has no number'],
    ['1. uno\n   (b) dos', '4:1 (b) follows none'],
    ['(a) uno', '3:1 (a) stands within a paragraph that is not there'],
    ['1. uno [150 kg / 200 kg]', '3:1 there is a bracket: [150 kg / 200 kg]'],
    ['1. - a', '3:1 this item of the list has no words'],
    ['1. (a) uno', '3:4 this paragraph has two labels in a row'],
    ['1. uno\n   - a\n\n   dos', '6:4 this goes on a paragraph whose items have begun'],
    ['> > uno', '3:3 there is a quotation within another'],
    ['1. uno\n   # dos', '4:4 there is a heading within a list'],
    ['1. uno\n\n## Anexo\n\n1. a\n\n## Anexo\n\n1. b', '9:1 “Anexo”: that part has begun before'],
    ['## Preámbulo\n\n1. uno', '5:1 1. is numbered, and the paragraphs of a preamble are not'],
    ['1. uno\u0085dos', '3:1 there is a control character'],
  ])('refuses %j and says where', async (text, said) => {
    const faults = await faultsOf(md(`# T\n\n${text}\n`));
    expect(faults.join('\n')).toContain(said);
  });

  it('refuses words before the title, and a file without any', async () => {
    expect(await faultsOf(md('CRM/2019\n\n# T\n\n1. uno\n'))).toEqual([
      expect.stringContaining('1:1 “CRM/2019” stands before the title'),
    ]);
    expect(await faultsOf(md('# T\n'))).toEqual([expect.stringContaining('- there is no paragraph')]);
    expect(await faultsOf(md(''))).toEqual([expect.stringContaining('- there is no paragraph')]);
  });

  it('takes brackets for words where that is said', async () => {
    expect(await linesOf(md('# T [borrador]\n\n1. uno [dos]\n'), { bracketsAreWords: true })).toEqual([
      'T [borrador]',
      'operative 1: uno [dos]',
    ]);
  });

  it('counts a quotation without a paragraph before it as one', async () => {
    expect(await linesOf(md('# T\n\n> uno\n'))).toEqual(['T', 'operative 1: uno']);
  });
});
