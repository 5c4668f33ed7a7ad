import { strToU8, zipSync } from 'fflate';
import { faultsOf, linesOf, noticesOf } from './lines.js';
import { filesOf, listed, NUMBERS, p, packed, r, styled, type Parts } from './package.js';

const docx = (body: string, parts: Parts = {}) => ({ kind: 'docx' as const, bytes: packed(body, parts) });
const title = p('Declaración', styled('Titel'));

describe('a text in a document of Word', () => {
  it('has what its styles and lists say: title, numbers, letters, quotations, an annex', async () => {
    const body = [
      title,
      p('Reunidos,'),
      p(''),
      p('Acuerdan:', styled('Liste')),
      p('reunirse;', listed(1, 1)),
      p('invitar a:', listed(1, 1)),
      p('uno', listed(1, 2)),
      p('Piden:', styled('Liste')),
      p('Nadie se queda atrás.', styled('Zitat')),
      p('Anexo', styled('berschrift1')),
      p('Lista.', listed(6)),
    ];
    expect(await linesOf(docx(body.join('')))).toEqual([
      'Declaración',
      'preamble : Reunidos,',
      'operative 1: Acuerdan:',
      'operative 1(a): reunirse;',
      'operative 1(b): invitar a:',
      'operative 1(b)(i): uno',
      'operative 2: Piden:\nNadie se queda atrás.',
      'annex 1: Lista.',
    ]);
  });

  it.each([
    ['a first heading as the title', p('T', styled('berschrift1')) + p('1. uno'), ['T', 'operative 1: uno']],
    [
      'typed numbers and letters',
      p('1.\tuno') + p('a) dos') + p('(b)\u00A0tres') + p('2.- cuatro'),
      ['—', 'operative 1: uno', 'operative 1(a): dos', 'operative 1(b): tres', 'operative 2: cuatro'],
    ],
    [
      'letters in lists of their own, which begin anew',
      p('uno', listed(1)) + p('a', listed(2)) + p('b', listed(2)) + p('dos', listed(1)) + p('c', listed(3)),
      [
        '—',
        'operative 1: uno',
        'operative 1(a): a',
        'operative 1(b): b',
        'operative 2: dos',
        'operative 2(a): c',
      ],
    ],
    [
      'bullets',
      p('uno', listed(1)) + p('a', listed(4)) + p('(b) b', listed(4)).replace('(b) b', 'b'),
      ['—', 'operative 1: uno', 'operative 1(a): a', 'operative 1(b): b'],
    ],
    [
      'words in pieces, with breaks, tabs, hyphens and marks of places',
      `<w:p><w:bookmarkStart w:id="0" w:name="x"/>${r('1. u', '<w:b/>')}<w:proofErr w:type="spellStart"/>${r('no ')}<w:r><w:lastRenderedPageBreak/><w:br/><w:t>dos</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:br w:type="page"/><w:t> tres </w:t></w:r><w:smartTag w:uri="x" w:element="y"><w:smartTagPr/>${r('!')}</w:smartTag><w:bookmarkEnd w:id="0"/></w:p>`,
      ['—', 'operative 1: uno \ndos\t\u2011\u00AD\ntres!'],
    ],
    [
      'an automatic number taken off',
      p('uno', styled('Liste')) +
        p('1.1 dos', `${styled('Liste')}<w:numPr><w:numId w:val="0"/></w:numPr>`).replace(
          '1.1 dos',
          '2. dos',
        ),
      ['—', 'operative 1: uno', 'operative 2: dos'],
    ],
  ])('reads %s', async (_, body, lines) => {
    expect(await linesOf(docx(body))).toEqual(lines);
  });

  it('reads links that say what they lead to, and links within the document', async () => {
    const body = `<w:p>${r('1. ')}<w:hyperlink r:id="l">${r('crm.example')}</w:hyperlink> <w:hyperlink r:id="m">${r('a@crm.example')}</w:hyperlink><w:hyperlink w:anchor="x">${r(' aquí')}</w:hyperlink></w:p>`;
    const links = { l: 'https://crm.example/', m: 'mailto:a@crm.example' };
    expect(await linesOf(docx(body, { links }))).toEqual(['—', 'operative 1: crm.examplea@crm.example aquí']);
    expect(await faultsOf(docx(body, { links: { ...links, l: 'https://other.example/' } }))).toEqual([
      '¶1 1. crm.examplea@crm.example aquí there is a link whose address would be lost. Write the address out in words, or remove the link.',
    ]);
  });

  it('tells what of the look and of the pages is left out', async () => {
    const header = `<w:p>${r('CRM/2019/7')}<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>`;
    const look = r(
      'uno',
      '<w:b/><w:i w:val="0"/><w:u w:val="single"/><w:color w:val="FF0000"/><w:smallCaps/>',
    );
    expect(await noticesOf(docx(`<w:p>${r('1. ')}${look}</w:p>`, { header }))).toEqual([
      'A text keeps words and not their look; left out: bold, underlining, capitals that are formatting, colour or highlighting.',
      'Heads and feet of pages are not of the text; left out: “CRM/2019/7”.',
    ]);
  });

  const tracked = 'there are tracked changes';
  it.each([
    ['<w:drawing/>', 'a picture'],
    ['<w:pict/>', 'a picture'],
    ['<w:object/>', 'an embedded object'],
    ['<w:footnoteReference w:id="1"/>', 'a footnote'],
    ['<w:commentReference w:id="1"/>', 'a comment'],
    ['<w:fldChar w:fldCharType="begin"/>', 'a field'],
    ['<w:sym w:font="Wingdings" w:char="F0E0"/>', 'a sign of a symbol font'],
    ['<w:algo/>', 'something acta does not know (w:algo)'],
  ])('refuses %s within a run', async (xml, said) => {
    expect(await faultsOf(docx(`${title}<w:p>${r('1. uno')}<w:r>${xml}</w:r></w:p>`))).toEqual([
      expect.stringContaining(`¶2 1. uno there is ${said}`),
    ]);
  });

  it.each([
    [`<w:tbl/>`, '¶1  there is a table'],
    [`<w:sdt/>`, '¶1  there is a content control'],
    [`<w:altChunk/>`, '¶1  there is another document embedded'],
    [`<w:p><w:ins w:id="1">${r('1. uno')}</w:ins></w:p>`, `¶1  ${tracked}`],
    [`<w:p>${r('1. uno')}<w:del w:id="1"/></w:p>`, `¶1 1. uno ${tracked}`],
    [p('1. uno', '<w:rPr><w:del w:id="1"/></w:rPr>'), `¶1 1. uno ${tracked}`],
    [p('1. uno', '<w:pPrChange w:id="1"/>'), `¶1 1. uno ${tracked}`],
    [`<w:p>${r('1. uno', '<w:rPrChange w:id="1"/>')}</w:p>`, `¶1 1. uno ${tracked}`],
    [
      `<w:p><w:commentRangeStart w:id="0"/>${r('1. uno')}<w:commentRangeEnd w:id="0"/></w:p>`,
      '¶1 1. uno there is a comment',
    ],
    [
      `<w:p>${r('1. uno')}<w:fldSimple w:instr="DATE">${r('hoy')}</w:fldSimple></w:p>`,
      '¶1 1. uno there is a field',
    ],
    [p('1. uno', '<w:framePr/>'), '¶1 1. uno there is a text frame'],
    [`<w:p>${r('1. uno')}${r('no', '<w:vanish/>')}</w:p>`, '¶1 1. unono there is hidden text'],
    [`<w:p>${r('1. uno')}${r('no', '<w:rStyle w:val="Weg"/>')}</w:p>`, '¶1 1. unono there is hidden text'],
    [`<w:p>${r('1. uno')}${r('no', '<w:strike/>')}</w:p>`, '¶1 1. unono there are words struck out'],
    [
      `<w:p>${r('1. uno')}${r('1', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      '¶1 1. uno1 there is superscript',
    ],
    [
      `<w:p>${r('1. uno')}${r('a', '<w:rFonts w:ascii="Wingdings"/>')}</w:p>`,
      '¶1 1. unoa there are letters of a symbol font',
    ],
    [p('uno', listed(5)), '¶1 uno its automatic numbering says “Artículo 1.”'],
    [p('uno', listed(9)), '¶1 uno it has an automatic numbering that the file does not define'],
    [p('uno', listed(1)) + p('dos', listed(6)), '¶2 dos this says 1. and is number 2'],
    [p('1. uno [dos]'), '¶1 1. uno [dos] there is a bracket: [dos]'],
    [p('1. uno') + p('San José, 2019'), '¶2 San José, 2019 this paragraph has no number'],
  ])('refuses %s and says where', async (body, said) => {
    expect((await faultsOf(docx(body))).join('\n')).toContain(said);
  });

  it('has no words of a list that only a list style defines lost', async () => {
    const linked = NUMBERS.replace(
      '<w:num w:numId="1">',
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="1">',
    ).replace('w:abstractNumId="0">', 'w:abstractNumId="0"><w:styleLink w:val="N"/>');
    expect(await linesOf(docx(p('uno', listed(8)) + p('dos', listed(8)), { numbering: linked }))).toEqual([
      '—',
      'operative 1: uno',
      'operative 2: dos',
    ]);
  });
});

describe('a file that is no document of Word', () => {
  const bytesOf = (files: Record<string, Uint8Array>) => ({ kind: 'docx' as const, bytes: zipSync(files) });
  const whole = packed(p('1. uno'));

  it.each([
    ['nothing', new Uint8Array()],
    ['half of one', whole.slice(0, whole.length / 2)],
    [
      'one of which a byte was changed',
      whole.map((byte, at) => (at === whole.indexOf(0x50, 600) + 60 ? byte ^ 1 : byte)),
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect((await faultsOf({ kind: 'docx', bytes })).join()).toContain('the file is damaged');
  });

  it('is refused with what it is: with a password, of another program, without a document', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    expect((await faultsOf({ kind: 'docx', bytes: compound })).join()).toContain('has a password');
    const odt = { mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') };
    expect((await faultsOf(bytesOf(odt))).join()).toContain('OpenDocument');
    expect((await faultsOf(bytesOf({ 'a.txt': strToU8('x') }))).join()).toContain('no document of Word');
    const { '_rels/.rels': _, ...unrelated } = filesOf(p('x'));
    expect((await faultsOf(bytesOf(unrelated))).join()).toContain('no document of Word');
  });

  it('is refused where its XML is not well formed, or names what it does not define', async () => {
    for (const xml of ['<w:document', '<a>&x;</a>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '\u0001'])
      expect(
        (await faultsOf(bytesOf({ ...filesOf(''), 'word/document.xml': strToU8(xml) }))).join(),
      ).toContain('word/document.xml is no well-formed XML');
    expect(
      (await faultsOf(bytesOf({ ...filesOf(''), 'word/styles.xml': new Uint8Array([0xff, 0xfe]) }))).join(),
    ).toContain('word/styles.xml');
  });

  it('is not opened where it is made to fill the memory, whatever size it claims', async () => {
    const bomb = zipSync(
      { ...filesOf(''), 'word/document.xml': new Uint8Array(33 * 1024 * 1024) },
      { level: 9 },
    );
    expect((await faultsOf({ kind: 'docx', bytes: bomb })).join()).toContain('larger than any text');
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}`, new Uint8Array()]));
    expect((await faultsOf(bytesOf(many))).join()).toContain('larger than any text');
    // The central directory claims 100 bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 100, true);
    expect((await faultsOf({ kind: 'docx', bytes: bomb })).join()).toMatch(/damaged|larger/);
  });
});
