import { FORMS } from '../../../adapters/documents/forms.js';
import { writtenLately } from '../../../adapters/documents/lately.js';
import type { Document } from '../../../src/documents/document.js';

const document = (title: string): Document => ({
  subject: 'text',
  name: 'charter',
  book: 'crm',
  lang: 'es',
  wordsIn: 'es',
  title,
  issuers: [],
  standing: 'as-of',
  status: [],
  running: undefined,
  blocks: [],
  notes: [],
  footer: [],
  dated: '2026-01-01T00:00:00.000Z',
});

/** Forms whose documents are their titles, and what was written in them; one that is called `broken` is not. */
const watched = (): { readonly forms: typeof FORMS; readonly written: string[] } => {
  const written: string[] = [];
  const write = (form: string) => (one: Document) => {
    written.push(`${form} ${one.title}`);
    return one.title === 'broken'
      ? Promise.reject(new Error('broken'))
      : Promise.resolve(Buffer.from(one.title));
  };
  const forms = {
    ...FORMS,
    pdf: { ...FORMS.pdf, write: write('pdf') },
    md: { ...FORMS.md, write: write('md') },
  };
  return { forms, written };
};

describe('what was written lately', () => {
  it('is written once for all who ask for the same, in each form', async () => {
    const { forms, written } = watched();
    const write = writtenLately(1_000, forms);
    const asked = ['one', 'one', 'two', 'one'].map((title) => write('pdf', document(title)));
    expect((await Promise.all(asked)).map(String)).toEqual(['one', 'one', 'two', 'one']);
    expect(String(await write('md', document('one')))).toBe('one');
    expect(written).toEqual(['pdf one', 'pdf two', 'md one']);
  });

  it('is held no more once somebody in it was erased', async () => {
    const { forms, written } = watched();
    const write = writtenLately(1_000, forms);
    await write('pdf', document('one'));
    write.forget();
    await write('pdf', document('one'));
    expect(written).toEqual(['pdf one', 'pdf one']);
  });

  it('is another wherever anything in it is', async () => {
    const { forms, written } = watched();
    const write = writtenLately(1_000, forms);
    const one = document('one');
    for (const other of [one, { ...one, footer: ['x'] }, { ...one, lang: 'en' as const }])
      await write('pdf', other);
    expect(written).toHaveLength(3);
  });

  it('is held as far as there is room, those asked for last longest', async () => {
    const { forms, written } = watched();
    const write = writtenLately(6, forms);
    for (const title of ['one', 'two', 'one', 'six', 'one', 'two']) await write('pdf', document(title));
    expect(written).toEqual(['pdf one', 'pdf two', 'pdf six', 'pdf two']);
    await write('pdf', document('larger than all the room'));
    await write('pdf', document('larger than all the room'));
    expect(written).toHaveLength(5);
  });

  it('is tried again where it failed', async () => {
    const { forms, written } = watched();
    const write = writtenLately(1_000, forms);
    for (const _turn of [1, 2]) await expect(write('pdf', document('broken'))).rejects.toThrow('broken');
    expect(written).toEqual(['pdf broken', 'pdf broken']);
  });
});
