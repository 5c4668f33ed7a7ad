import type { BracketId, ProposalId, TextId } from '../../../domain/language/ids.js';
import { stillNeeded } from '../../../domain/proposals/still-needed.js';
import { openBrackets, paragraphOf, type DraftedText } from '../../../domain/texts/state.js';
import { agreed, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened, type Told } from '../../support/spec.js';
import { evolve } from '../../../domain/book/evolve.js';

const TEXT = { text: 'plan' };
const drafted = happened('TextDrafted', {
  ...TEXT,
  kind: 'plan',
  organ: 'vm',
  title: { es: 'Plan' },
  language: 'es',
});
const added = (id: string, words: string, more: Record<string, unknown> = {}): Told =>
  happened('ParagraphAdded', { ...TEXT, paragraph: id, part: 'operative', words, ...more });
const by = (party: string) => ({ recordedBy: party });

/** Entries 10–12. */
const plan: readonly Told[] = [
  ...freely,
  drafted,
  added('load', 'Soporta 150 kg y 150 kg más.'),
  added('mark', 'Se marca la carga.', { after: 'load' }),
];

const opening = (bracket: string, around: unknown, more: Record<string, unknown> = {}) => ({
  ...TEXT,
  bracket,
  paragraph: 'load',
  around,
  by: ['MX'],
  alternatives: [],
  ...more,
});
const first150 = { kind: 'words', words: '150 kg', occurrence: 1 };
const alternative = (id: string, words?: string) => ({
  alternative: id,
  ...(words === undefined ? {} : { words }),
});
const opened = (bracket: string, around: unknown, more: Record<string, unknown> = {}): Told =>
  happened('BracketOpened', opening(bracket, around, more), by('MX'));
const proposed = (bracket: string, id: string, words?: string, party = 'CR'): Told =>
  happened('AlternativeProposed', { ...TEXT, bracket, ...alternative(id, words), by: [party] }, by(party));
const supported = (bracket: string, id: string, party: string): Told =>
  happened('AlternativeSupported', { ...TEXT, bracket, alternative: id, member: party }, by(party));
const released = (bracket: string, party: string): Told =>
  happened('BracketReleased', { ...TEXT, bracket, member: party }, by(party));
const closing = (bracket: string, id: string) => ({
  ...TEXT,
  bracket,
  alternative: id,
  by: 'GT',
  function: 'direction',
});
const closed = (bracket: string, id: string): Told => happened('BracketClosed', closing(bracket, id));

/** Entry 13: MX asks for brackets around the first 150 kg, and proposes 200 kg. */
const bracketed: readonly Told[] = [
  ...plan,
  opened('b1', first150, { alternatives: [alternative('more', '200 kg')] }),
];

const textOf = (...told: readonly Told[]): DraftedText =>
  after(...told).book.texts.texts.get('plan' as TextId)!;
const wordsOf = (id: string, ...told: readonly Told[]): string | undefined =>
  paragraphOf(textOf(...told), id)?.words;

describe('OpenBracket', () => {
  const open = (
    around: unknown,
    more: Record<string, unknown> = {},
    header: Record<string, unknown> = by('MX'),
  ) => ask('OpenBracket', opening('b1', around, more), header);

  it('puts words in brackets, with what is proposed instead', () => {
    const more = { alternatives: [alternative('more', '200 kg'), alternative('none')], reason: 'poco' };
    given(...plan)
      .when(open(first150, more))
      .then(opened('b1', first150, more));
    expect(wordsOf('load', ...plan, opened('b1', first150, more))).toBe(
      'Soporta [150 kg / 200 kg / —] y 150 kg más.',
    );
  });

  it('puts the second of them in brackets where that is meant', () =>
    expect(wordsOf('load', ...plan, opened('b1', { kind: 'words', words: '150 kg', occurrence: 2 }))).toBe(
      'Soporta 150 kg y [150 kg] más.',
    ));

  it('puts in brackets what is to be added', () => {
    const more = { alternatives: [alternative('more', 'siempre ')] };
    expect(wordsOf('load', ...plan, opened('b1', { kind: 'insertion', after: 'Soporta ' }, more))).toBe(
      'Soporta [siempre ]150 kg y 150 kg más.',
    );
    expect(wordsOf('load', ...plan, opened('b1', { kind: 'insertion' }, more))).toBe(
      '[siempre ]Soporta 150 kg y 150 kg más.',
    );
  });

  it('puts a whole paragraph in brackets, those in it, too', () =>
    expect(wordsOf('load', ...bracketed, opened('b2', { kind: 'whole' }))).toBe(
      '[Soporta [150 kg / 200 kg] y 150 kg más.]',
    ));

  it('nests: inside an alternative of another', () => {
    const inside = { inside: { bracket: 'b1', alternative: 'more' }, alternatives: [alternative('x', '20')] };
    const told = [...bracketed, opened('b2', { kind: 'words', words: '200' }, inside)];
    expect(wordsOf('load', ...told)).toBe('Soporta [150 kg / [200 / 20] kg] y 150 kg más.');
  });

  it('is a new version', () => {
    expect(textOf(...bracketed)).toMatchObject({ version: 4 });
    expect(textOf(...bracketed).shaped.last()).toBe(13);
  });

  it('may be asked by several, one of whom records it, or the Secretariat on behalf of one', () => {
    const both = { by: ['CR', 'MX'] };
    given(...plan)
      .when(open({ kind: 'whole' }, both, by('CR')))
      .then(opened('b1', { kind: 'whole' }, both));
    given(...plan)
      .when(open({ kind: 'whole' }, both, { onBehalfOf: { party: 'MX', authority: 'en sala' } }))
      .then(opened('b1', { kind: 'whole' }, both));
  });

  it.each([
    ['a text that is not there', { text: 'otro' }, 'unknown-text', []],
    ['a paragraph that is not there', { paragraph: 'x' }, 'unknown-paragraph', []],
    ['a bracket that is not there', { inside: { bracket: 'b9', alternative: 'x' } }, 'unknown-bracket', []],
    ['words that are not there', { around: { kind: 'words', words: '300 kg' } }, 'words-not-there', []],
    [
      'words that are there less often',
      { around: { kind: 'words', words: '150 kg', occurrence: 3 } },
      'words-not-there',
      [],
    ],
    [
      'words of which two could be meant',
      { around: { kind: 'words', words: '150 kg' } },
      'words-more-than-once',
      [],
    ],
    ['an insertion of nothing', { around: { kind: 'insertion' } }, 'nothing-proposed', []],
    [
      'an insertion behind words that are not there',
      { around: { kind: 'insertion', after: '!' }, alternatives: [alternative('a', 'x')] },
      'words-not-there',
      [],
    ],
    [
      'two alternatives of one name',
      { alternatives: [alternative('a', 'x'), alternative('a', 'y')] },
      'alternative-already-there',
      [],
    ],
    [
      'the name of the words as they stand',
      { alternatives: [alternative('as-it-stands', 'x')] },
      'alternative-already-there',
      [],
    ],
    ['an observer', { by: ['OIM'] }, 'unknown-member', []],
  ])('refuses %s', (_, more, code, entries) =>
    given(...plan)
      .when(open({ kind: 'whole' }, more))
      .thenRefused(code, entries),
  );

  it('refuses an identifier already taken', () =>
    given(...bracketed)
      .when(open({ kind: 'whole' }))
      .thenRefused('bracket-already-opened', [13]));

  it('refuses one inside a bracket of another paragraph, or that is closed, or inside no alternative of it', () => {
    const inside = (more: Record<string, unknown>) =>
      ask('OpenBracket', { ...opening('b2', { kind: 'whole' }), ...more }, by('MX'));
    const its = { inside: { bracket: 'b1', alternative: 'more' } };
    given(...bracketed)
      .when(inside({ ...its, paragraph: 'mark' }))
      .thenRefused('unknown-bracket', [13]);
    given(...bracketed)
      .when(inside({ inside: { bracket: 'b1', alternative: 'less' } }))
      .thenRefused('unknown-alternative', [13]);
    given(...bracketed, closed('b1', 'more'))
      .when(inside(its))
      .thenRefused('bracket-not-open', [14]);
  });

  it('refuses what is asked in the name of others only', () =>
    given(...plan)
      .when(open({ kind: 'whole' }, {}, by('CR')))
      .thenRefused('no-authority-for-member'));

  it('refuses an adopted text', () =>
    given(
      ...plan,
      ...agreed('approval', 'approved', { kind: 'text', text: 'plan' }),
      happened('TextAdopted', { ...TEXT, act: 'approval' }),
    )
      .when(open({ kind: 'whole' }))
      .thenRefused('text-already-adopted', [16]));
});

describe('ProposeAlternative', () => {
  const propose = (id: string, words?: string, more: Record<string, unknown> = {}) =>
    ask(
      'ProposeAlternative',
      { ...TEXT, bracket: 'b1', ...alternative(id, words), by: ['CR'], ...more },
      by('CR'),
    );

  it('adds a wording, on which its proposers stand', () => {
    given(...bracketed)
      .when(propose('mid', '175 kg'))
      .then(proposed('b1', 'mid', '175 kg'));
    const text = textOf(...bracketed, proposed('b1', 'mid', '175 kg'));
    expect(paragraphOf(text, 'load')?.words).toBe('Soporta [150 kg / 200 kg / 175 kg] y 150 kg más.');
    expect(text.brackets.get('b1' as BracketId)?.stances.toJS()).toEqual({
      MX: { on: 'more', entry: 13 },
      CR: { on: 'mid', entry: 14 },
    });
    expect(text.version).toBe(5);
  });

  it.each([
    ['a name already taken', propose('more', '175 kg'), 'alternative-already-there', [13]],
    ['words already proposed', propose('same', '200 kg'), 'alternative-already-there', [13]],
    ['the words as they stand', propose('same', '150 kg'), 'alternative-already-there', [13]],
    ['a bracket that is not there', propose('mid', '1', { bracket: 'b9' }), 'unknown-bracket', []],
    ['an observer', propose('mid', '1', { by: ['OIM'] }), 'unknown-member', []],
  ])('refuses %s', (_, command, code, entries) =>
    given(...bracketed)
      .when(command)
      .thenRefused(code, entries),
  );
});

describe('SupportAlternative and ReleaseBracket', () => {
  const support = (id: string, member = 'CR', header: Record<string, unknown> = by(member)) =>
    ask('SupportAlternative', { ...TEXT, bracket: 'b1', alternative: id, member }, header);
  const release = (member: string) => ask('ReleaseBracket', { ...TEXT, bracket: 'b1', member }, by(member));

  it('puts a member on one alternative, whatever it stood on before', () => {
    given(...bracketed)
      .when(support('as-it-stands'))
      .then(supported('b1', 'as-it-stands', 'CR'));
    const text = textOf(...bracketed, supported('b1', 'as-it-stands', 'CR'), supported('b1', 'more', 'CR'));
    expect(text.brackets.get('b1' as BracketId)?.stances.get('CR' as never)).toEqual({
      on: 'more',
      entry: 15,
    });
  });

  it('changes no word: it is no new version', () =>
    expect(textOf(...bracketed, supported('b1', 'as-it-stands', 'CR')).version).toBe(4));

  it('lets a member go along', () =>
    given(...bracketed)
      .when(release('MX'))
      .then(released('b1', 'MX')));

  it('refuses what is already so', () => {
    given(...bracketed)
      .when(support('more', 'MX'))
      .thenRefused('stance-unchanged', [13]);
    given(...bracketed)
      .when(release('CR'))
      .thenRefused('no-stance', [13]);
    given(...bracketed, released('b1', 'MX'))
      .when(release('MX'))
      .thenRefused('no-stance', [13]);
  });

  it('refuses an alternative that is not there, an observer, and who speaks for another', () => {
    given(...bracketed)
      .when(support('less'))
      .thenRefused('unknown-alternative', [13]);
    given(...bracketed)
      .when(support('more', 'OIM'))
      .thenRefused('unknown-member');
    given(...bracketed)
      .when(support('more', 'CR', by('GT')))
      .thenRefused('no-authority-for-member');
  });
});

describe('MergeBrackets', () => {
  const second150 = { kind: 'words', words: '150 kg' };
  /** Entries 13–14: `Soporta [150 kg / 200 kg] y [150 kg] más.` */
  const two = [...bracketed, opened('b2', second150, { by: ['CR'] })].map((told, place, all) =>
    place === all.length - 1 ? { ...told, stamp: by('CR') } : told,
  );
  const merging = (more: Record<string, unknown> = {}) => ({
    ...TEXT,
    brackets: ['b1', 'b2'],
    bracket: 'b3',
    by: ['HN'],
    alternatives: [alternative('all', '300 kg')],
    ...more,
  });
  const merge = (more: Record<string, unknown> = {}) => ask('MergeBrackets', merging(more), by('HN'));
  const merged = happened('BracketsMerged', merging(), by('HN'));

  it('makes one of them and all between them; who stood in them stands on the new one', () => {
    given(...two)
      .when(merge())
      .then(merged);
    const text = textOf(...two, merged);
    expect(paragraphOf(text, 'load')?.words).toBe('Soporta [300 kg] más.');
    expect(text.brackets.get('b3' as BracketId)?.stances.toJS()).toEqual({
      MX: { on: 'bracket', entry: 15 },
      CR: { on: 'bracket', entry: 15 },
      HN: { on: 'all', entry: 15 },
    });
    expect(openBrackets(text).map(({ id }) => id)).toEqual(['b3']);
    expect(text.brackets.get('b1' as BracketId)?.fate).toEqual({ kind: 'merged', into: 'b3', entry: 15 });
  });

  it('is not closed over those who stood in what was merged', () =>
    given(...two, merged)
      .when(ask('CloseBracket', closing('b3', 'all')))
      .thenRefused('bracket-not-agreed', [15, 15]));

  it('refuses one alone, the same twice, and brackets in two places', () => {
    given(...two)
      .when(merge({ brackets: ['b1'] }))
      .thenRefused('brackets-apart', [13]);
    given(...two)
      .when(merge({ brackets: ['b1', 'b1'] }))
      .thenRefused('brackets-apart', [13, 13]);
    given(...two, opened('m', { kind: 'whole' }, { paragraph: 'mark' }))
      .when(merge({ brackets: ['b1', 'm'] }))
      .thenRefused('brackets-apart', [13, 15]);
  });

  it('refuses to swallow another that stands between', () =>
    given(...two, opened('b4', { kind: 'words', words: ' y ' }))
      .when(merge())
      .thenRefused('bracket-between', [15]));

  it('refuses a bracket that is not open, a name already taken, and two alternatives of one name', () => {
    given(...two)
      .when(merge({ brackets: ['b1', 'b9'] }))
      .thenRefused('unknown-bracket');
    given(...two)
      .when(merge({ bracket: 'b1' }))
      .thenRefused('bracket-already-opened', [13]);
    given(...two)
      .when(merge({ alternatives: [alternative('a', 'x'), alternative('a', 'y')] }))
      .thenRefused('alternative-already-there');
  });
});

describe('CloseBracket', () => {
  const close = (id: string, more: Record<string, unknown> = {}) =>
    ask('CloseBracket', { ...closing('b1', id), ...more });

  it('puts the agreed words in the place of the bracket', () => {
    given(...bracketed)
      .when(close('more'))
      .then(closed('b1', 'more'));
    const text = textOf(...bracketed, closed('b1', 'more'));
    expect(paragraphOf(text, 'load')).toMatchObject({ words: 'Soporta 200 kg y 150 kg más.', entry: 14 });
    expect(paragraphOf(text, 'load')?.content).toEqual([
      { kind: 'words', words: 'Soporta 200 kg y 150 kg más.' },
    ]);
    expect(openBrackets(text)).toEqual([]);
  });

  it('refuses it while somebody stands on something else, and names who', () => {
    given(...bracketed)
      .when(close('as-it-stands'))
      .thenRefused('bracket-not-agreed', [13]);
    given(...bracketed, supported('b1', 'as-it-stands', 'CR'), supported('b1', 'as-it-stands', 'HN'))
      .when(close('more'))
      .thenRefused('bracket-not-agreed', [14, 15]);
  });

  it('is closed once they support it, or let go, or have no say any more', () => {
    given(...bracketed, supported('b1', 'as-it-stands', 'MX'))
      .when(close('as-it-stands'))
      .then(closed('b1', 'as-it-stands'));
    given(...bracketed, released('b1', 'MX'))
      .when(close('as-it-stands'))
      .then(closed('b1', 'as-it-stands'));
    given(...bracketed, happened('MemberSuspended', { member: 'MX', reason: 'Cuotas.' }))
      .when(close('as-it-stands'))
      .then(closed('b1', 'as-it-stands'));
  });

  it('keeps a bracket that stands inside the alternative agreed on, in its place', () => {
    const inner = opened(
      'b2',
      { kind: 'words', words: '200' },
      {
        inside: { bracket: 'b1', alternative: 'more' },
        alternatives: [alternative('x', '20')],
      },
    );
    const text = textOf(...bracketed, inner, closed('b1', 'more'));
    expect(paragraphOf(text, 'load')?.words).toBe('Soporta [200 / 20] kg y 150 kg más.');
    expect(openBrackets(text).map(({ id, inside }) => [id, inside])).toEqual([['b2', undefined]]);
    expect(wordsOf('load', ...bracketed, inner, closed('b1', 'more'), closed('b2', 'x'))).toBe(
      'Soporta 20 kg y 150 kg más.',
    );
  });

  it('tells that what stood inside the others fell with it', () => {
    const inner = opened(
      'b2',
      { kind: 'words', words: '150' },
      {
        inside: { bracket: 'b1', alternative: 'as-it-stands' },
      },
    );
    const text = textOf(...bracketed, inner, closed('b1', 'more'));
    expect(text.brackets.get('b2' as BracketId)?.fate).toEqual({ kind: 'fell', with: 'b1', entry: 15 });
    expect(openBrackets(text)).toEqual([]);
  });

  it('takes out a paragraph of which no word is left', () => {
    const gone = opened('b1', { kind: 'whole' }, { paragraph: 'mark', alternatives: [alternative('none')] });
    expect(textOf(...plan, gone, closed('b1', 'none')).paragraphs.map(({ id }) => id)).toEqual(['load']);
    given(...plan, added('i', 'Punto.', { within: 'mark' }), gone)
      .when(close('none'))
      .thenRefused('paragraph-holds-others', [13]);
  });

  it('refuses who does not preside, a bracket that is closed, and an alternative that is not there', () => {
    given(...bracketed)
      .when(close('more', { by: 'CR' }))
      .thenRefused('not-presiding');
    given(...bracketed, closed('b1', 'more'))
      .when(close('more'))
      .thenRefused('bracket-not-open', [14]);
    given(...bracketed)
      .when(close('less'))
      .thenRefused('unknown-alternative', [13]);
    given(...bracketed)
      .when(close('more', { meeting: 'xxiv' }))
      .thenRefused('unknown-meeting');
  });

  it('refuses a date before somebody let go', () =>
    given(...bracketed, { ...released('b1', 'MX'), stamp: { ...by('MX'), occurredAt: '2019-11-14' } })
      .when(ask('CloseBracket', closing('b1', 'as-it-stands'), { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [14]));
});

describe('a text with brackets', () => {
  const its = { kind: 'text', text: 'plan' };

  it('is not adopted, and every bracket that is left is named', () =>
    after(
      ...plan,
      ...agreed('approval', 'approved', its),
      ...bracketed.slice(plan.length),
      opened('b2', { kind: 'whole' }, { paragraph: 'mark' }),
    )
      .entering(happened('TextAdopted', { ...TEXT, act: 'approval' }))
      .isRefused('brackets-remain', [16, 17]));

  it('bars consensus on its adoption', () => {
    const [submitted] = agreed('approval', 'approved', its);
    given(...bracketed, submitted!)
      .when(ask('DeclareConsensus', { proposal: 'p-approval', version: 1, by: 'GT', function: 'direction' }))
      .thenRefused('brackets-remain', [13]);
  });

  it('is what a proposal to adopt it still needs to be rid of', () => {
    const [submitted] = agreed('approval', 'approved', its);
    const { book } = given(...bracketed, submitted!);
    const proposal = book.proposals.proposals.get('p-approval' as ProposalId)!;
    const needs = stillNeeded(book, proposal, Date.parse('2019-11-14'));
    expect(needs.filter(({ bars }) => bars)).toEqual([
      { kind: 'brackets', bars: true, text: 'plan', entries: [13] },
    ]);
    const notAdopted = { ...proposal, asks: 'recommended' as const };
    expect(stillNeeded(book, notAdopted, Date.parse('2019-11-14')).filter(({ bars }) => bars)).toEqual([]);
  });

  it('may be sent on as it is', () =>
    given(...bracketed, ...agreed('sent', 'recommended', its))
      .when(ask('RewordParagraph', { ...TEXT, paragraph: 'mark', words: 'Se marca.' }))
      .then(happened('ParagraphReworded', { ...TEXT, paragraph: 'mark', words: 'Se marca.' })));

  it('keeps the paragraph they stand in from being reworded or removed, not from being moved', () => {
    given(...bracketed)
      .when(ask('RewordParagraph', { ...TEXT, paragraph: 'load', words: 'Otra.' }))
      .thenRefused('brackets-open', [13]);
    given(...bracketed)
      .when(ask('RemoveParagraph', { ...TEXT, paragraph: 'load' }))
      .thenRefused('brackets-open', [13]);
    given(...bracketed)
      .when(ask('MoveParagraph', { ...TEXT, paragraph: 'load', part: 'operative' }))
      .then(happened('ParagraphMoved', { ...TEXT, paragraph: 'load', part: 'operative', after: 'mark' }));
  });

  it('stays as it is under entries about brackets that are not there', () => {
    const { book } = after(...bracketed);
    const strange = entriesOf(
      [
        opened('b1', { kind: 'whole' }),
        opened('b8', { kind: 'words', words: 'nada' }),
        opened('b8', { kind: 'whole' }, { inside: { bracket: 'b9', alternative: 'x' } }),
        proposed('b9', 'x', 'y'),
        supported('b9', 'x', 'CR'),
        released('b9', 'CR'),
        closed('b9', 'x'),
        closed('b1', 'less'),
        happened('BracketsMerged', {
          ...TEXT,
          brackets: ['b8', 'b9'],
          bracket: 'b7',
          by: ['CR'],
          alternatives: [alternative('a')],
        }),
      ],
      book.next,
    );
    expect(strange.reduce(evolve, book).texts).toBe(book.texts);
  });
});

describe('what a member said in a bracket', () => {
  const annul = (entry: number, header: Record<string, unknown> = {}) =>
    ask('CorrectEntry', { entry, right: { kind: 'annulled' }, reason: 'Error.' }, header);

  it('is taken back by that member, not by who keeps the record', () => {
    given(...bracketed)
      .when(annul(13))
      .thenRefused('correction-not-yours', [13]);
    given(...bracketed)
      .when(annul(13, by('MX')))
      .then(happened('EntryCorrected', { entry: 13, right: { kind: 'annulled' }, reason: 'Error.' }));
  });
});
