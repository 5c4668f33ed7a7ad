import { convert } from 'xmlbuilder2';
import type { Language } from '../../../domain/language/text.js';
import { akn, AKN } from '../../../adapters/documents/akn.js';
import { adopted, documentFrom, drafted, inParts } from '../../src/documents/given.js';
import { freely } from '../../support/acts.js';
import { happened } from '../../support/spec.js';

// Rules drawn from the specification (Akoma Ntoso 3.0 part 1 and 2, its naming convention, and AKN4UN), each named.

const of = (kind: 'declaration' | 'calendar' | 'decisions' | 'summary', told = inParts) =>
  documentFrom(told, { kind }).then(akn);
const eIds = (xml: string): readonly string[] =>
  [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('Akoma Ntoso', () => {
  it('is well formed, in the namespace of version 3.0', async () => {
    const xml = await of('declaration');
    expect(xml.startsWith(`<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="${AKN}">`)).toBe(true);
    expect(convert(xml, { format: 'object' })).toHaveProperty('akomaNtoso.statement.mainBody.paragraph');
  });

  it('has a text as a statement, all else as a doc, with its parts in the order of an open structure', async () => {
    const statement = await of('declaration');
    expect(statement).toContain('<statement name="declaration" contains="singleVersion">');
    const parts = ['<meta>', '<preface>', '<preamble>', '<mainBody>', '<conclusions>'];
    const places = parts.map((part) => statement.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    for (const kind of ['calendar', 'decisions', 'summary'] as const)
      expect(await of(kind)).toMatch(/<doc name="(calendar|decisions|in-force)" contains="singleVersion">/);
  });

  it('names work, expression and manifestation, each with this, uri, date and author (naming convention §4)', async () => {
    const xml = await of('declaration');
    for (const level of ['Work', 'Expression', 'Manifestation'])
      expect(xml).toMatch(
        new RegExp(
          `<FRBR${level}><FRBRthis value="/akn/[^"]+/!main"/><FRBRuri value="/akn/[^"]+"/><FRBRdate date="\\d{4}-\\d\\d-\\d\\d" name="\\w+"/><FRBRauthor href="#\\w+"/>`,
        ),
      );
    expect(xml).toContain('<FRBRlanguage language="spa"/>');
    expect(xml).toContain('<FRBRcountry value="un"/>');
  });

  it('knows a work that was adopted by the day of its adoption, and what is written of it by its last entry', async () => {
    const xml = await of('declaration', adopted);
    expect(xml).toContain('/akn/un/statement/crm/2019-11-14/declaration/!main');
    expect(xml).toContain('<FRBRdate date="2019-11-14" name="adoption"/>');
    expect(xml).toContain('/akn/un/statement/crm/2019-11-14/declaration/spa@2026-01-01/!main');
    expect(await of('declaration')).not.toContain('name="adoption"');
  });

  it('is of the same work in another language, and says of which expression it is a translation (FRBRtranslation)', async () => {
    const translation = await documentFrom(adopted, { kind: 'translation', language: 'en' as Language });
    const xml = akn(translation);
    expect(xml).toContain('/akn/un/statement/crm/2019-11-14/declaration/eng@2026-01-01/!main');
    expect(xml).toContain(
      '<FRBRlanguage language="eng"/><FRBRtranslation href="/akn/un/statement/crm/2019-11-14/declaration/spa@2026-01-01" fromLanguage="spa" by="#body" authoritative="false"/>',
    );
  });

  it('cites nothing that is not declared, and gives no name twice', async () => {
    for (const xml of [
      await of('declaration', adopted),
      await of('calendar'),
      await of('decisions', adopted),
    ]) {
      const names = eIds(xml);
      expect(new Set(names).size).toBe(names.length);
      for (const [, reference = ''] of xml.matchAll(/ (?:href|source)="#([^"]+)"/g))
        expect(names).toContain(reference);
    }
  });

  it('names recitals, paragraphs and points as the naming convention does (§5)', async () => {
    expect(eIds(await of('declaration'))).toEqual(
      expect.arrayContaining([
        'recitals__rec_1',
        'para_1',
        'para_1__list_1__intro',
        'para_1__list_1__point_a',
        'para_1__list_1__point_a__content',
        'hcontainer_1__para_1',
      ]),
    );
  });

  it('has items of a recital as a block list', async () => {
    const xml = await of('declaration', [
      ...inParts,
      happened(
        'ParagraphAdded',
        { text: 'declaration', paragraph: 'q', part: 'preamble', within: 'p', words: 'en Guatemala;' },
        { occurredAt: '2019-11-12' },
      ),
    ]);
    expect(xml).toContain(
      '<p>Reunidos,</p><blockList eId="recitals__rec_1__list_1"><item eId="recitals__rec_1__list_1__item_a"><num>(a)</num><p>en Guatemala;</p></item></blockList>',
    );
  });

  it('of a text without words has a body all the same', async () => {
    expect(await of('declaration', [...freely, drafted()])).toContain('<mainBody><p/></mainBody>');
  });

  it('takes no words for signs that are escaped already', async () => {
    const xml = await of('declaration', [
      ...freely,
      drafted({ title: { es: 'Paz &nbsp; & amor' } }),
      happened(
        'ParagraphAdded',
        { text: 'declaration', paragraph: 'a', part: 'operative', words: '&lt; &#65; &amp; <b>' },
        { occurredAt: '2019-11-12' },
      ),
    ]);
    expect(xml).toContain('<p>&amp;lt; &amp;#65; &amp;amp; &lt;b&gt;</p>');
    expect(xml).toContain('<docTitle>Paz &amp;nbsp; &amp; amor</docTitle>');
  });

  it('writes a note in full where it is first pointed to, and refers to it after that', async () => {
    const made = { occurredAt: '2019-11-12', basis: { kind: 'illustrative', note: 'inventado' } };
    const paragraph = (id: string, words: string) =>
      happened('ParagraphAdded', { text: 'declaration', paragraph: id, part: 'operative', words }, made);
    const xml = await of('declaration', [
      ...freely,
      drafted(),
      paragraph('b', 'Tres.'),
      paragraph('a', 'Uno\ndos.'),
    ]);
    expect(xml).toContain(
      '<p>Uno<eol/>dos.<remark status="editorial">[ilustrativo]</remark><authorialNote eId="note_1" marker="1" placement="bottom"><p>ilustrativo: inventado</p></authorialNote></p>',
    );
    expect(xml).toContain('<noteRef href="#note_1" marker="1"/>');
  });
});
