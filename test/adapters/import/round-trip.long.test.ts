import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { FORMS } from '../../../adapters/documents/forms.js';
import { readSource } from '../../../adapters/import/read.js';
import { TEXT_PARTS } from '../../../domain/texts/place.js';
import { plainly, type Document } from '../../../src/documents/document.js';
import { arrange, type Imported } from '../../../src/import/arrange.js';
import { documentFrom, paragraphsOf } from '../../src/documents/given.js';
import { text, toldOf, words, type Given } from './texts.js';

const STRICT = { bracketsAreWords: false };

/** What a document says of its text: part, depth, label and words of each paragraph. */
const saidIn = (document: Document) =>
  paragraphsOf(document).map(({ part, depth, cited, words: said }) => ({
    part,
    depth,
    cited,
    words: plainly(said),
  }));

const backFrom = async (form: 'md' | 'docx', document: Document): Promise<Imported> => {
  const bytes = await FORMS[form].write(document);
  const read = await readSource(
    form === 'md' ? { kind: 'md', text: Buffer.from(bytes).toString('utf8') } : { kind: 'docx', bytes },
  );
  const imported = arrange(read, STRICT);
  if (E.isLeft(imported)) throw new Error(JSON.stringify(imported.left));
  return imported.right;
};

const expectBack = ({ title, language, paragraphs }: Imported, document: Document): void => {
  expect(title).toBe(document.title);
  expect(language).toBe(document.wordsIn);
  expect(
    paragraphs.map(({ part, depth, cited, words: said }) => ({ part, depth, cited, words: said })),
  ).toEqual(saidIn(document));
};

/** The words of each paragraph of an Akoma Ntoso, in order, without what acta says of them. */
const wordsOfAkn = (xml: string): readonly string[] => {
  const { root } = parseXml(xml);
  const found: string[] = [];
  const own = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (child instanceof XmlText) return child.text;
        if (!(child instanceof XmlElement) || ['remark', 'authorialNote', 'noteRef'].includes(child.name))
          return '';
        return child.name === 'eol' ? '\n' : own(child);
      })
      .join('');
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!(child instanceof XmlElement)) continue;
      if (child.name === 'p') found.push(own(child));
      else walk(child);
    }
  };
  const statement = root?.children.find((child) => child instanceof XmlElement);
  for (const part of statement?.children ?? [])
    if (part instanceof XmlElement && ['preamble', 'mainBody'].includes(part.name)) walk(part);
  return found.filter((one) => one !== '');
};

const draft = (given: readonly Given[], title: string, lang: 'es' | 'en' = 'es'): Promise<Document> =>
  documentFrom(toldOf(given, title, lang), { kind: 'declaration' }, { lang });

const title = words.map((said) => said.replaceAll(/[\n\t]/g, ' ')).filter((said) => said.trim() !== '');
/** As many texts at a time: a document of Word takes as long to make of one as of all of them. */
const AT_ONCE = 5;
const TEXTS = 500;

/** One text of several: their preambles, then what is numbered, then their annexes. */
const together = (texts: readonly (readonly Given[])[]): readonly Given[] =>
  TEXT_PARTS.flatMap((part) => texts.flatMap((all) => all.filter((one) => one.part === part)));

const several = fc.array(text, { minLength: AT_ONCE, maxLength: AT_ONCE });

describe('what acta writes, read back', () => {
  it(`says the same words in the same paragraphs, of ${TEXTS} texts: Markdown, DOCX and Akoma Ntoso`, async () => {
    await fc.assert(
      fc.asyncProperty(several, title, fc.constantFrom('es', 'en'), async (texts, named, lang) => {
        for (const given of texts) {
          const document = await draft(given, named, lang);
          const said = given.map((one) => one.words);
          expect(saidIn(document).map((one) => one.words)).toEqual(said);
          expectBack(await backFrom('md', document), document);
          expect(wordsOfAkn(Buffer.from(await FORMS.akn.write(document)).toString('utf8'))).toEqual(said);
        }
        const whole = await draft(together(texts), named, lang);
        expectBack(await backFrom('docx', whole), whole);
      }),
      { numRuns: TEXTS / AT_ONCE },
    );
  });
});
