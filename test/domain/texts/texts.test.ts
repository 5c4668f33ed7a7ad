import type { ParagraphId, TextId } from '../../../domain/language/ids.js';
import { paragraphLabel, paragraphNumber, paragraphOf } from '../../../domain/texts/state.js';
import { acted, agreed, freely } from '../../support/acts.js';
import { meeting } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';
import { evolve } from '../../../domain/book/evolve.js';

const declaration = {
  text: 'declaration',
  kind: 'declaration',
  organ: 'vm',
  title: { es: 'Declaración' },
  language: 'es',
};
const drafted = happened('TextDrafted', declaration);
const keptElsewhere = happened('TextDrafted', {
  ...declaration,
  text: 'charter',
  keptAt: 'https://example.org',
});
const paragraph = (id: string, part: string, extra: Record<string, unknown> = {}) =>
  happened('ParagraphAdded', {
    text: 'declaration',
    paragraph: id,
    part,
    words: `Palabras de ${id}.`,
    ...extra,
  });
const approved = agreed('approval', 'approved', { kind: 'text', text: 'declaration' });
const adopted = happened('TextAdopted', { text: 'declaration', act: 'approval' });

/** Entries 10–15: the declaration with the operative paragraph p1, approved (14) and adopted (15). */
const adoptedDeclaration = [...freely, drafted, paragraph('p1', 'operative'), ...approved, adopted];

describe('DraftText', () => {
  it('drafts a text of an organ in one of the body’s languages', () =>
    given(...freely)
      .when(ask('DraftText', declaration))
      .then(drafted));

  it('drafts it for a meeting', () => {
    const forMeeting = { ...declaration, meeting: 'xxiv' };
    given(...meeting)
      .when(ask('DraftText', forMeeting))
      .then(happened('TextDrafted', forMeeting));
  });

  it('refuses an identifier already taken', () =>
    given(...freely, drafted)
      .when(ask('DraftText', declaration))
      .thenRefused('text-already-drafted', [10]));

  it('refuses an organ the book does not know', () =>
    given(...freely)
      .when(ask('DraftText', { ...declaration, organ: 'plenary' }))
      .thenRefused('unknown-organ'));

  it('refuses a meeting the book does not know', () =>
    given(...freely)
      .when(ask('DraftText', { ...declaration, meeting: 'xxv' }))
      .thenRefused('unknown-meeting'));

  it('refuses a language that is not the body’s', () =>
    given(...freely)
      .when(ask('DraftText', { ...declaration, language: 'fr' }))
      .thenRefused('language-not-of-body'));
});

describe('AddParagraph', () => {
  const add = (extra: Record<string, unknown> = {}) =>
    ask('AddParagraph', {
      text: 'declaration',
      paragraph: 'p2',
      part: 'operative',
      words: 'Nuevo.',
      ...extra,
    });
  const added = (extra: Record<string, unknown> = {}) =>
    happened('ParagraphAdded', {
      text: 'declaration',
      paragraph: 'p2',
      part: 'operative',
      words: 'Nuevo.',
      ...extra,
    });

  it('begins a part', () =>
    given(...freely, drafted)
      .when(add())
      .then(added()));

  it('goes to the end of its part, and says after which paragraph that is', () =>
    given(...freely, drafted, paragraph('p1', 'operative'), paragraph('a1', 'annex'))
      .when(add())
      .then(added({ after: 'p1' })));

  it('goes after the paragraph it names', () =>
    given(...freely, drafted, paragraph('p0', 'operative'), paragraph('p1', 'operative', { after: 'p0' }))
      .when(add({ after: 'p0' }))
      .then(added({ after: 'p0' })));

  it('refuses a text the book does not know', () =>
    given(...freely)
      .when(add())
      .thenRefused('unknown-text'));

  it('refuses a date before the words as they stand', () => {
    const later = happened(
      'ParagraphAdded',
      { text: 'declaration', paragraph: 'p1', part: 'operative', words: 'Uno.' },
      { occurredAt: '2019-11-14' },
    );
    const early = ask(
      'AddParagraph',
      { text: 'declaration', paragraph: 'p2', part: 'operative', words: 'Nuevo.' },
      { occurredAt: '2019-11-13' },
    );
    given(...freely, drafted, later)
      .when(early)
      .thenRefused('dated-before-what-it-rests-on', [11]);
  });

  it('refuses an adopted text', () =>
    given(...adoptedDeclaration)
      .when(add())
      .thenRefused('text-already-adopted', [15]));

  it('refuses a text whose words are kept elsewhere', () =>
    given(...freely, keptElsewhere)
      .when(add({ text: 'charter' }))
      .thenRefused('words-kept-elsewhere', [10]));

  it('refuses an identifier already taken', () =>
    given(...freely, drafted, paragraph('p2', 'annex'))
      .when(add())
      .thenRefused('paragraph-already-there', [11]));

  it('refuses to go after a paragraph that is not there', () =>
    given(...freely, drafted)
      .when(add({ after: 'p1' }))
      .thenRefused('unknown-paragraph'));

  it('refuses to go after a paragraph of another part', () =>
    given(...freely, drafted, paragraph('a1', 'annex'))
      .when(add({ after: 'a1' }))
      .thenRefused('unknown-paragraph', [11]));
});

describe('AddParagraph, within another', () => {
  const item = (id: string, extra: Record<string, unknown> = {}) =>
    paragraph(id, 'operative', { within: 'p1', ...extra });
  const add = (extra: Record<string, unknown>) =>
    ask('AddParagraph', {
      text: 'declaration',
      paragraph: 'c',
      part: 'operative',
      words: 'Palabras de c.',
      ...extra,
    });
  const listed = [
    ...freely,
    drafted,
    paragraph('p1', 'operative'),
    item('a'),
    item('b', { after: 'a' }),
    paragraph('p2', 'operative', { after: 'p1' }),
  ];

  it('goes behind its items, and says after which', () =>
    given(...listed)
      .when(add({ within: 'p1' }))
      .then(item('c', { after: 'b' })));

  it('refuses to stand within a paragraph that is not there', () =>
    given(...listed)
      .when(add({ within: 'p9' }))
      .thenRefused('unknown-paragraph'));

  it('refuses to stand within a paragraph of another part', () =>
    given(...listed)
      .when(add({ within: 'p1', part: 'annex' }))
      .thenRefused('unknown-paragraph', [11]));

  it('refuses to go after a paragraph that it would not stand beside', () => {
    given(...listed)
      .when(add({ within: 'p1', after: 'p2' }))
      .thenRefused('unknown-paragraph', [14]);
    given(...listed)
      .when(add({ after: 'a' }))
      .thenRefused('unknown-paragraph', [12]);
  });
});

describe('MoveParagraph', () => {
  const move = (extra: Record<string, unknown> = {}) => ({
    text: 'declaration',
    paragraph: 'p1',
    part: 'operative',
    ...extra,
  });
  const two = [
    ...freely,
    drafted,
    paragraph('p1', 'operative'),
    paragraph('a', 'operative', { within: 'p1' }),
    paragraph('p2', 'operative', { after: 'p1' }),
  ];
  const order = (extra: Record<string, unknown>) =>
    after(...two, happened('ParagraphMoved', move(extra))).book.texts.texts.get('declaration' as TextId)!;

  it('puts it behind those it then stands beside, with all that stands within it', () => {
    given(...two)
      .when(ask('MoveParagraph', move()))
      .then(happened('ParagraphMoved', move({ after: 'p2' })));
    const text = order({ after: 'p2' });
    expect(text.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p1', 'a']);
    expect(paragraphLabel(text, 'a')).toBe('2(a)');
  });

  it('puts it within another', () => {
    const text = order({ within: 'p2' });
    expect(text.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p1', 'a']);
    expect(paragraphLabel(text, 'p1')).toBe('1(a)');
    expect(paragraphLabel(text, 'a')).toBe('1(a)(i)');
    expect(paragraphNumber(text, 'p1')).toBeUndefined();
  });

  it('puts it, and what stands within it, in another part', () => {
    const text = order({ part: 'annex' });
    expect(text.paragraphs.map(({ id, part }) => [id, part])).toEqual([
      ['p2', 'operative'],
      ['p1', 'annex'],
      ['a', 'annex'],
    ]);
  });

  it('keeps its words and the entry that gave them', () => {
    expect(paragraphOf(order({ after: 'p2' }), 'p1')).toMatchObject({ words: 'Palabras de p1.', entry: 11 });
  });

  it('refuses a text, or a paragraph, that is not there', () => {
    given(...freely)
      .when(ask('MoveParagraph', move()))
      .thenRefused('unknown-text');
    given(...two)
      .when(ask('MoveParagraph', move({ paragraph: 'p9' })))
      .thenRefused('unknown-paragraph');
  });

  it('refuses an adopted text', () =>
    given(...adoptedDeclaration)
      .when(ask('MoveParagraph', move({ part: 'annex' })))
      .thenRefused('text-already-adopted', [15]));

  it.each([{ within: 'p1' }, { within: 'a' }, { after: 'p1' }])('refuses to go within itself: %j', (place) =>
    given(...two)
      .when(ask('MoveParagraph', move(place)))
      .thenRefused('paragraph-within-itself', [11, 12]),
  );

  it('refuses the place it has', () =>
    given(...freely, drafted, paragraph('p1', 'operative'))
      .when(ask('MoveParagraph', move()))
      .thenRefused('place-unchanged', [11]));
});

describe('RewordParagraph', () => {
  const reword = (words: string, extra: Record<string, unknown> = {}) => ({
    text: 'declaration',
    paragraph: 'p1',
    words,
    ...extra,
  });

  it('gives a paragraph other words', () =>
    given(...freely, drafted, paragraph('p1', 'operative'))
      .when(ask('RewordParagraph', reword('Otras palabras.', { reason: 'más claro' })))
      .then(happened('ParagraphReworded', reword('Otras palabras.', { reason: 'más claro' }))));

  it('refuses a text the book does not know', () =>
    given(...freely)
      .when(ask('RewordParagraph', reword('Otras.')))
      .thenRefused('unknown-text'));

  it('refuses a paragraph that is not there', () =>
    given(...freely, drafted)
      .when(ask('RewordParagraph', reword('Otras.')))
      .thenRefused('unknown-paragraph'));

  it('refuses an adopted text', () =>
    given(...adoptedDeclaration)
      .when(ask('RewordParagraph', reword('Otras.')))
      .thenRefused('text-already-adopted', [15]));

  it('refuses the very words it has', () =>
    given(...freely, drafted, paragraph('p1', 'operative'))
      .when(ask('RewordParagraph', reword('Palabras de p1.')))
      .thenRefused('words-unchanged', [11]));
});

describe('RemoveParagraph', () => {
  const remove = { text: 'declaration', paragraph: 'p1' };

  it('takes a paragraph out', () =>
    given(...freely, drafted, paragraph('p1', 'operative'))
      .when(ask('RemoveParagraph', remove))
      .then(happened('ParagraphRemoved', remove)));

  it('refuses a text the book does not know', () =>
    given(...freely)
      .when(ask('RemoveParagraph', remove))
      .thenRefused('unknown-text'));

  it('refuses a paragraph that is not there', () =>
    given(...freely, drafted)
      .when(ask('RemoveParagraph', remove))
      .thenRefused('unknown-paragraph'));

  it('refuses an adopted text', () =>
    given(...adoptedDeclaration)
      .when(ask('RemoveParagraph', remove))
      .thenRefused('text-already-adopted', [15]));

  it('refuses a paragraph with others within it, and names them', () =>
    given(
      ...freely,
      drafted,
      paragraph('p1', 'operative'),
      paragraph('a', 'operative', { within: 'p1' }),
      paragraph('i', 'operative', { within: 'a' }),
    )
      .when(ask('RemoveParagraph', remove))
      .thenRefused('paragraph-holds-others', [12, 13]));

  it('refuses a paragraph in which acts stand, and names them', () => {
    const thanks = (act: string, paragraphId: string) =>
      acted(
        act,
        'thanked',
        { kind: 'party', party: 'MX' },
        {
          paragraph: { text: 'declaration', paragraph: paragraphId },
        },
      );
    given(
      ...freely,
      drafted,
      paragraph('p1', 'operative'),
      paragraph('p2', 'operative', { after: 'p1' }),
      thanks('one', 'p1'),
      thanks('other', 'p2'),
      thanks('two', 'p1'),
    )
      .when(ask('RemoveParagraph', remove))
      .thenRefused('paragraph-carries-acts', [13, 15]);
  });
});

describe('a text is adopted', () => {
  it('by an approving act of its own organ', () =>
    after(...freely, drafted, paragraph('p1', 'operative'), ...approved)
      .entering(adopted)
      .isAccepted());

  it('by an agreement of its own organ, though it only recommends', () =>
    after(
      ...freely,
      happened('TextDrafted', { ...declaration, organ: 'grcm', kind: 'conclusions' }),
      paragraph('p1', 'operative'),
      ...agreed('approval', 'agreed', { kind: 'text', text: 'declaration' }, { organ: 'grcm' }),
    )
      .entering(adopted)
      .isAccepted());

  it('although its words are kept elsewhere', () =>
    after(...freely, keptElsewhere, ...agreed('approval', 'approved', { kind: 'text', text: 'charter' }))
      .entering(happened('TextAdopted', { text: 'charter', act: 'approval' }))
      .isAccepted());

  it('not if the book does not know it', () =>
    after(...freely)
      .entering(adopted)
      .isRefused('unknown-text'));

  it('not by an act the book does not know', () =>
    after(...freely, drafted, paragraph('p1', 'operative'))
      .entering(adopted)
      .isRefused('unknown-act'));

  it('not by an act that only took note of it', () =>
    after(...freely, drafted, acted('approval', 'took-note', { kind: 'text', text: 'declaration' }))
      .entering(adopted)
      .isRefused('act-does-not-carry', [11]));

  it('not by an act of another organ', () =>
    after(
      ...freely,
      happened('TextDrafted', { ...declaration, organ: 'grcm', kind: 'conclusions' }),
      paragraph('p1', 'operative'),
      ...approved,
    )
      .entering(adopted)
      .isRefused('act-of-another-organ', [14]));

  it('not without a word', () =>
    after(...freely, drafted, ...approved)
      .entering(adopted)
      .isRefused('nothing-to-adopt', [10]));

  it('not twice', () =>
    after(...adoptedDeclaration)
      .entering(adopted)
      .isRefused('text-already-adopted', [15]));
});

describe('a text in the book', () => {
  const textOf = (...told: readonly ReturnType<typeof happened>[]) => {
    const text = after(...freely, drafted, ...told).book.texts.texts.get('declaration' as TextId);
    if (text === undefined) throw new Error('no declaration');
    return text;
  };

  it('reads preamble, operative, annex, whatever came first', () => {
    const text = textOf(
      paragraph('a1', 'annex'),
      paragraph('p1', 'operative'),
      paragraph('w1', 'preamble'),
      paragraph('p2', 'operative', { after: 'p1' }),
      paragraph('p0', 'operative'),
      paragraph('a2', 'annex', { after: 'a1' }),
    );
    expect(text.paragraphs.map(({ id }) => id)).toEqual(['w1', 'p0', 'p1', 'p2', 'a1', 'a2']);
    expect(text.paragraphs.map(({ id }) => paragraphNumber(text, id))).toEqual([undefined, 1, 2, 3, 1, 2]);
    expect(paragraphNumber(text, 'nowhere')).toBeUndefined();
    expect(text.version).toBe(7);
  });

  it('numbers anew when a paragraph goes, and keeps which entry gave each its words', () => {
    const text = textOf(
      paragraph('p1', 'operative'),
      paragraph('p2', 'operative', { after: 'p1' }),
      happened('ParagraphReworded', { text: 'declaration', paragraph: 'p2', words: 'De otro modo.' }),
      happened('ParagraphRemoved', { text: 'declaration', paragraph: 'p1' }),
    );
    expect(paragraphNumber(text, 'p2')).toBe(1);
    expect(paragraphOf(text, 'p2')).toMatchObject({ words: 'De otro modo.', entry: 13 });
    expect(text.version).toBe(5);
  });

  it('never drops a paragraph: after one that is not told, it goes to the end of its part', () => {
    const { book } = after(...freely, drafted, paragraph('p1', 'operative'), paragraph('a1', 'annex'));
    const told = entriesOf(
      [paragraph('p3', 'operative', { after: 'p2' }), paragraph('a3', 'annex', { after: 'p1' })],
      book.next,
    );
    const text = told.reduce(evolve, book).texts.texts.get('declaration' as TextId);
    expect(text?.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p3', 'a1', 'a3']);
  });

  it('stays as it is under entries about what is not there', () => {
    const { book } = after(...freely, drafted, paragraph('p1', 'operative'));
    const strange = entriesOf(
      [
        paragraph('p1', 'annex'),
        paragraph('p3', 'operative', { text: 'unknown' }),
        happened('ParagraphReworded', { text: 'declaration', paragraph: 'p9', words: 'Nada.' }),
        happened('ParagraphRemoved', { text: 'declaration', paragraph: 'p9' }),
        happened('ParagraphMoved', { text: 'declaration', paragraph: 'p9', part: 'annex' }),
        happened('TextAdopted', { text: 'unknown', act: 'approval' }),
      ],
      book.next,
    );
    expect(strange.reduce(evolve, book).texts).toBe(book.texts);
    expect('p1' as ParagraphId).toBe(book.texts.texts.valueSeq().first()?.paragraphs[0]?.id);
  });
});
