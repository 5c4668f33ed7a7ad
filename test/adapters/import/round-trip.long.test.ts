import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { FORMS } from '../../../adapters/documents/forms.js';
import { readSource } from '../../../adapters/import/read.js';
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
const TEXTS = 500;

describe('what acta writes, read back', () => {
  it(`says the same words in the same paragraphs, of ${TEXTS} texts: Markdown, DOCX and Akoma Ntoso`, async () => {
    await fc.assert(
      fc.asyncProperty(text, title, fc.constantFrom('es', 'en'), async (given, named, lang) => {
        const document = await draft(given, named, lang);
        expect(saidIn(document).map(({ words: said }) => said)).toEqual(given.map(({ words: said }) => said));
        expectBack(await backFrom('md', document), document);
        expectBack(await backFrom('docx', document), document);
        expect(wordsOfAkn(Buffer.from(await FORMS.akn.write(document)).toString('utf8'))).toEqual(
          given.map(({ words: said }) => said),
        );
      }),
      { numRuns: TEXTS },
    );
  });
});
