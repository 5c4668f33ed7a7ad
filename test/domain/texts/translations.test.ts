import type { Language } from '../../../domain/language/text.js';
import type { TextId } from '../../../domain/language/ids.js';
import { stillNeeded } from '../../../domain/proposals/still-needed.js';
import { freshness } from '../../../domain/texts/translations.js';
import { acted, freely } from '../../support/acts.js';
import { rules } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, given, happened, type Told } from '../../support/spec.js';

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
const reworded = (id: string, words: string, occurredAt = '2019-11-12'): Told =>
  happened('ParagraphReworded', { ...TEXT, paragraph: id, words }, { occurredAt });
const into = (paragraph: string, of: number, words: string, more: Record<string, unknown> = {}) => ({
  ...TEXT,
  paragraph,
  language: 'en',
  of,
  words,
  ...more,
});
const translated = (paragraph: string, of: number, words: string, occurredAt = '2019-11-12'): Told =>
  happened('ParagraphTranslated', into(paragraph, of, words), { occurredAt });
const translate = (data: Record<string, unknown>, header: Record<string, unknown> = {}) =>
  ask('TranslateParagraph', data, header);

/** Entries 10–12: the plan of two paragraphs, in version 3. */
const plan: readonly Told[] = [
  ...freely,
  drafted,
  added('a', 'Piden.'),
  added('b', 'Invitan.', { after: 'a' }),
];

/** By the rules of this body its texts are adopted in Spanish and English. Entry 10; the plan is 11–13. */
const bilingual: readonly Told[] = [
  ...freely,
  happened('RulesAdopted', {
    version: 2,
    rules: { ...rules, verbsByConsensus: [], adoptionLanguages: ['es', 'en'] },
  }),
  ...plan.slice(freely.length),
];

const stateOf = (told: readonly Told[], paragraph: string): string => {
  const text = after(...told).book.texts.texts.get('plan' as TextId)!;
  return freshness(
    text,
    text.paragraphs.find(({ id }) => id === paragraph)!,
    'en' as Language,
  );
};

describe('TranslateParagraph', () => {
  it('is of the words as they stand, unless it says of which version', () => {
    given(...plan)
      .when(translate({ ...TEXT, paragraph: 'a', language: 'en', words: 'They ask.' }))
      .then(happened('ParagraphTranslated', into('a', 3, 'They ask.')));
    given(...plan)
      .when(translate(into('a', 2, 'They ask.')))
      .then(translated('a', 2, 'They ask.'));
  });

  it('makes a paragraph fresh until its words change, and again once they are as they were', () => {
    const fresh = [...plan, translated('a', 3, 'They ask.')];
    expect([stateOf(plan, 'a'), stateOf(fresh, 'a'), stateOf(fresh, 'b')]).toEqual([
      'missing',
      'fresh',
      'missing',
    ]);
    const stale = [...fresh, reworded('a', 'Exigen.')];
    expect(stateOf(stale, 'a')).toBe('stale');
    expect(stateOf([...stale, reworded('a', 'Piden.')], 'a')).toBe('fresh');
    expect(stateOf([...fresh, reworded('b', 'Convidan.')], 'a')).toBe('fresh');
    expect(stateOf([...stale, translated('a', 4, 'They demand.')], 'a')).toBe('fresh');
  });

  it('is stale at once where it is of words that are no longer there', () =>
    expect(stateOf([...plan, reworded('a', 'Exigen.'), translated('a', 3, 'They ask.')], 'a')).toBe('stale'));

  it('may be found to hold for the new words', () =>
    given(...plan, translated('a', 3, 'They ask.'), reworded('a', 'Solicitan.'))
      .when(translate(into('a', 4, 'They ask.')))
      .then(translated('a', 4, 'They ask.')));

  it.each([
    ['a text that is not there', { text: 'otro' }, 'unknown-text'],
    ['a language that is not of the body', { language: 'pt' }, 'language-not-of-body'],
    ['its own language', { language: 'es' }, 'translation-into-own-language'],
    ['a version that is not there', { of: 9 }, 'unknown-text-version'],
    ['a paragraph that version has not', { paragraph: 'b', of: 2 }, 'not-on-that-version'],
  ])('refuses %s', (_, more, code) =>
    given(...plan)
      .when(translate({ ...into('a', 3, 'They ask.'), ...more }))
      .thenRefused(code),
  );

  it('refuses a text that is not there without asking for a version', () =>
    given(...plan)
      .when(translate({ text: 'otro', paragraph: 'a', language: 'en', words: 'x' }))
      .thenRefused('unknown-text'));

  it('refuses a paragraph that has been taken out since', () =>
    given(...plan, happened('ParagraphRemoved', { ...TEXT, paragraph: 'b' }))
      .when(translate(into('b', 3, 'They invite.')))
      .thenRefused('unknown-paragraph'));

  it('refuses what says nothing new, and names the entry', () =>
    given(...plan, translated('a', 3, 'They ask.'))
      .when(translate(into('a', 3, 'They ask.')))
      .thenRefused('translation-unchanged', [13]));

  it('refuses one of an earlier version than the one that is there', () =>
    given(...plan, reworded('a', 'Exigen.'), translated('a', 4, 'They demand.'))
      .when(translate(into('a', 3, 'They ask.')))
      .thenRefused('translation-outrun', [14]));

  it('is not dated before the words it gives', () =>
    given(...plan, reworded('a', 'Exigen.', '2019-11-14'))
      .when(translate(into('a', 4, 'They demand.'), { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [13]));

  it('stays possible after adoption, where the text was adopted in its own language alone', () =>
    given(...plan, ...adopting)
      .when(translate(into('a', 3, 'They ask.')))
      .then(translated('a', 3, 'They ask.')));
});

const submitted = happened('ProposalSubmitted', {
  proposal: 'p',
  organ: 'vm',
  kind: 'adoption',
  title: { es: 'Adoptarlo' },
  about: [{ kind: 'text', ...TEXT }],
  asks: 'approved',
  by: ['CR'],
});
const declared = happened('ConsensusDeclared', {
  proposal: 'p',
  version: 1,
  by: 'GT',
  function: 'direction',
});
const approved = acted('adoption', 'approved', { kind: 'text', ...TEXT }, { proposal: 'p' });
const adopted = happened('TextAdopted', { ...TEXT, act: 'adoption' });
const adopting: readonly Told[] = [submitted, declared, approved, adopted];
const declare = ask('DeclareConsensus', { proposal: 'p', version: 1, by: 'GT', function: 'direction' });
const whole = [translated('a', 3, 'They ask.'), translated('b', 3, 'They invite.')];

describe('adoption in several languages', () => {
  it('needs every paragraph translated as it stands, and names those that are not', () => {
    given(...bilingual, submitted)
      .when(declare)
      .thenRefused('translations-wanting', [12, 13]);
    given(...bilingual, translated('a', 3, 'They ask.'), reworded('a', 'Exigen.'), submitted)
      .when(declare)
      .thenRefused('translations-wanting', [15, 13]);
    const { outcome } = given(...bilingual, whole[0]!, submitted).when(declare);
    expect(outcome).toMatchObject({
      left: {
        en: expect.stringContaining('en 2 (missing)') as string,
        es: expect.stringContaining('en 2 (falta)') as string,
      },
    });
  });

  it('is had once all is up to date', () => {
    given(...bilingual, ...whole, submitted)
      .when(declare)
      .then(happened('ConsensusDeclared', { ...Object(declared.data), shapes: [13] }));
    after(...bilingual, ...whole, submitted, declared, approved)
      .entering(adopted)
      .isAccepted();
  });

  it('is asked for at the adoption as well, by the rules of then', () => {
    const later = happened('RulesAdopted', {
      version: 2,
      rules: { ...rules, verbsByConsensus: [], adoptionLanguages: ['en'] },
    });
    after(...plan, submitted, declared, later, approved)
      .entering(adopted)
      .isRefused('translations-wanting', [11, 12]);
  });

  it('asks nothing of a text whose words are kept elsewhere', () => {
    const elsewhere = happened('TextDrafted', { ...Object(drafted.data), keptAt: 'archivo' });
    after(...bilingual.slice(0, 11), elsewhere, submitted, declared, approved)
      .entering(adopted)
      .isAccepted();
  });

  it('is told among what the proposal still needs', () => {
    const { book } = after(...bilingual, whole[0]!, reworded('a', 'Exigen.'), submitted);
    const proposal = book.proposals.proposals.valueSeq().first()!;
    expect(stillNeeded(book, proposal, Date.parse('2019-11-12T18:00:00Z'))).toContainEqual({
      kind: 'translations',
      bars: true,
      text: 'plan',
      language: 'en',
      stale: 1,
      missing: 1,
      entries: [15, 13],
    });
  });

  it('leaves nothing to be worded anew: neither after consensus nor after adoption', () => {
    const agreed = [...bilingual, ...whole, submitted, declared];
    given(...agreed)
      .when(translate(into('a', 3, 'They request.')))
      .thenRefused('translation-agreed-on', [17]);
    given(...agreed, approved, adopted)
      .when(translate(into('a', 3, 'They request.')))
      .thenRefused('translation-adopted', [19]);
  });

  it('is translated anew where the words moved on after consensus', () =>
    given(...bilingual, ...whole, submitted, declared, reworded('a', 'Exigen.'))
      .when(translate(into('a', 4, 'They demand.')))
      .then(translated('a', 4, 'They demand.')));

  it('is not dated before the translations it rests on', () => {
    const late = [translated('a', 3, 'They ask.', '2019-11-14'), whole[1]!];
    after(...bilingual, ...late, submitted)
      .entering(declared)
      .isRefused('dated-before-what-it-rests-on', [14]);
  });
});
