import type { AmendmentId, TextId } from '../../../domain/language/ids.js';
import { paragraphOf, type DraftedText } from '../../../domain/texts/state.js';
import { agreed } from '../../support/acts.js';
import { added, amending, by, plan, proposed, replace, TEXT } from '../../support/plan-text.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened, type Told } from '../../support/spec.js';
import { evolve } from '../../../domain/book/evolve.js';

const its = (amendment: string, more: Record<string, unknown> = {}) => ({ ...TEXT, amendment, ...more });
const chair = { by: 'GT', function: 'direction' };
const accepted = (amendment: string): Told => happened('AmendmentAccepted', its(amendment, chair));
const withdrawn = (amendment: string, party = 'MX'): Told =>
  happened('AmendmentWithdrawn', its(amendment, { by: party }), by(party));
const accept = (amendment: string, more: Record<string, unknown> = {}) =>
  ask('AcceptAmendment', its(amendment, { ...chair, ...more }));

/** Entry 13: MX asks for other words in a. */
const pending: readonly Told[] = [...plan, proposed('m1', replace('a', 'Exigen.'))];

const textOf = (...told: readonly Told[]): DraftedText =>
  after(...told).book.texts.texts.get('plan' as TextId)!;
const words = (text: DraftedText): readonly string[] =>
  text.paragraphs.map(({ id, words: said }) => `${id}: ${said}`);

describe('ProposeAmendment', () => {
  const propose = (change: unknown, more: Record<string, unknown> = {}) =>
    ask('ProposeAmendment', amending('m1', change, more), by('MX'));

  it('proposes a change on a version, and changes nothing yet', () => {
    given(...plan)
      .when(propose(replace('a', 'Exigen.'), { reason: 'más firme' }))
      .then(proposed('m1', replace('a', 'Exigen.'), { reason: 'más firme' }));
    expect(textOf(...pending)).toMatchObject({ version: 3 });
    expect(words(textOf(...pending))).toEqual(['a: Piden.', 'b: Invitan.']);
  });

  it('says after which paragraph something is to stand', () => {
    const insert = { kind: 'insert', paragraph: 'c', part: 'operative', words: 'Nuevo.' };
    given(...plan)
      .when(propose(insert))
      .then(proposed('m1', { ...insert, after: 'b' }));
    given(...plan)
      .when(propose({ kind: 'move', paragraph: 'a', part: 'operative' }))
      .then(proposed('m1', { kind: 'move', paragraph: 'a', part: 'operative', after: 'b' }));
  });

  it('may be on an earlier version', () =>
    given(...plan)
      .when(propose(replace('a', 'Exigen.'), { version: 2 }))
      .then(proposed('m1', replace('a', 'Exigen.'), { version: 2 })));

  it.each([
    ['a text that is not there', { text: 'otro' }, replace('a', 'x'), 'unknown-text'],
    ['a version that is not there', { version: 9 }, replace('a', 'x'), 'unknown-text-version'],
    ['a paragraph that version has not', { version: 2 }, replace('b', 'x'), 'not-on-that-version'],
    ['an observer', { by: ['OIM'] }, replace('a', 'x'), 'unknown-member'],
  ])('refuses %s', (_, more, change, code) =>
    given(...plan)
      .when(propose(change, more))
      .thenRefused(code),
  );

  it('refuses an identifier already taken, and who speaks for another', () => {
    given(...pending)
      .when(propose(replace('b', 'x')))
      .thenRefused('amendment-already-proposed', [13]);
    given(...plan)
      .when(ask('ProposeAmendment', amending('m1', replace('b', 'x')), by('CR')))
      .thenRefused('no-authority-for-member');
  });
});

describe('AcceptAmendment', () => {
  it.each([
    ['replace', replace('a', 'Exigen.'), ['a: Exigen.', 'b: Invitan.']],
    [
      'insert',
      { kind: 'insert', paragraph: 'c', part: 'operative', after: 'a', words: 'Nuevo.' },
      ['a: Piden.', 'c: Nuevo.', 'b: Invitan.'],
    ],
    ['delete', { kind: 'delete', paragraph: 'a' }, ['b: Invitan.']],
    ['move', { kind: 'move', paragraph: 'a', part: 'operative', after: 'b' }, ['b: Invitan.', 'a: Piden.']],
  ])('changes the text by that very entry: %s', (_, change, expected) => {
    given(...plan, proposed('m1', change))
      .when(accept('m1'))
      .then(accepted('m1'));
    const text = textOf(...plan, proposed('m1', change), accepted('m1'));
    expect(words(text)).toEqual(expected);
    expect([text.version, text.shaped.last()]).toEqual([4, 14]);
    expect(text.amendments.get('m1' as AmendmentId)?.fate).toEqual({ kind: 'accepted', entry: 14 });
  });

  it('refuses one that the text has left behind, and names what changed', () =>
    given(...pending, happened('ParagraphReworded', { ...TEXT, paragraph: 'a', words: 'Solicitan.' }))
      .when(accept('m1'))
      .thenRefused('text-moved-on', [14]));

  it('takes one whose own paragraph is as it was, whatever else changed', () =>
    given(...pending, happened('ParagraphReworded', { ...TEXT, paragraph: 'b', words: 'Convidan.' }))
      .when(accept('m1'))
      .then(accepted('m1')));

  it('takes one that its author found to hold on the text as it now is', () => {
    const moved = [
      ...pending,
      happened('ParagraphReworded', { ...TEXT, paragraph: 'a', words: 'Solicitan.' }),
    ];
    const rebased = happened('AmendmentRebased', its('m1', { version: 4, by: 'MX' }), by('MX'));
    given(...moved)
      .when(ask('RebaseAmendment', its('m1', { version: 4, by: 'MX' }), by('MX')))
      .then(rebased);
    given(...moved, rebased)
      .when(accept('m1'))
      .then(accepted('m1'));
    expect(paragraphOf(textOf(...moved, rebased, accepted('m1')), 'a')?.words).toBe('Exigen.');
  });

  it('refuses one while another on the same is maintained, until that is withdrawn or gives way', () => {
    const two = [...pending, proposed('m2', { kind: 'delete', paragraph: 'a' }, { by: ['CR'] })];
    given(...two)
      .when(accept('m1'))
      .thenRefused('amendments-conflict', [14]);
    given(...two, withdrawn('m2', 'CR'))
      .when(accept('m1'))
      .then(accepted('m1'));
    given(...two, happened('AmendmentSuperseded', its('m2', { with: 'm1', by: 'CR' }), by('CR')))
      .when(accept('m1'))
      .then(accepted('m1'));
  });

  it('refuses one that goes behind what another would take out', () => {
    const insert = { kind: 'insert', paragraph: 'c', part: 'operative', after: 'a', words: 'Nuevo.' };
    given(...plan, proposed('m1', insert), proposed('m2', { kind: 'delete', paragraph: 'a' }))
      .when(accept('m1'))
      .thenRefused('amendments-conflict', [14]);
    given(...plan, proposed('m1', insert), proposed('m2', { kind: 'delete', paragraph: 'a' }))
      .when(accept('m2'))
      .thenRefused('amendments-conflict', [13]);
  });

  it('refuses who does not preside, a meeting that is not there, and one that is not pending', () => {
    given(...pending)
      .when(accept('m1', { by: 'CR' }))
      .thenRefused('not-presiding');
    given(...pending)
      .when(accept('m1', { meeting: 'xxiv' }))
      .thenRefused('unknown-meeting');
    given(...pending, accepted('m1'))
      .when(accept('m1'))
      .thenRefused('amendment-not-open', [14]);
    given(...pending)
      .when(accept('m9'))
      .thenRefused('unknown-amendment');
  });

  it('refuses what the paragraph does not bear: a bracket, agreement, what stands within it', () => {
    const bracket = happened(
      'BracketOpened',
      { ...TEXT, bracket: 'x', paragraph: 'b', around: { kind: 'whole' }, by: ['CR'], alternatives: [] },
      by('CR'),
    );
    given(...plan, proposed('m1', { kind: 'delete', paragraph: 'b' }), bracket)
      .when(accept('m1'))
      .thenRefused('text-moved-on', [14]);
    given(...plan, added('i', 'Punto.', { within: 'a' }), proposed('m1', { kind: 'delete', paragraph: 'a' }))
      .when(accept('m1'))
      .thenRefused('paragraph-holds-others', [13]);
  });
});

describe('RebaseAmendment, WithdrawAmendment and SupersedeAmendment', () => {
  const rebase = (version: number, party = 'MX') =>
    ask('RebaseAmendment', its('m1', { version, by: party }), by(party));

  it('are for its authors only', () => {
    given(...pending)
      .when(rebase(3, 'CR'))
      .thenRefused('not-your-amendment', [13]);
    given(...pending)
      .when(ask('WithdrawAmendment', its('m1', { by: 'CR' }), by('CR')))
      .thenRefused('not-your-amendment', [13]);
    given(...pending)
      .when(ask('WithdrawAmendment', its('m1', { by: 'MX' }), by('MX')))
      .then(withdrawn('m1'));
  });

  it('refuse a version it is on already, or that is not there, or that has nothing to change', () => {
    given(...pending)
      .when(rebase(3))
      .thenRefused('rebase-changes-nothing', [13]);
    given(...pending)
      .when(rebase(9))
      .thenRefused('unknown-text-version', [12]);
    given(...pending, happened('ParagraphRemoved', { ...TEXT, paragraph: 'a' }))
      .when(rebase(4))
      .thenRefused('not-on-that-version');
  });

  it('refuse to give way to itself, or to what is not pending', () => {
    const give = (other: string) => ask('SupersedeAmendment', its('m1', { with: other, by: 'MX' }), by('MX'));
    given(...pending)
      .when(give('m1'))
      .thenRefused('amendment-supersedes-itself', [13]);
    given(...pending)
      .when(give('m9'))
      .thenRefused('unknown-amendment');
    given(...pending, proposed('m2', replace('b', 'x')), withdrawn('m2'))
      .when(give('m2'))
      .thenRefused('amendment-not-open', [15]);
  });
});

// ---- ad referendum and packages ----

const agreement = (paragraph: string) => ({ ...TEXT, paragraph, ...chair });
const agree = (paragraph: string) => ask('AgreeParagraph', agreement(paragraph));
const paragraphAgreed = (paragraph: string): Told => happened('ParagraphAgreed', agreement(paragraph));
const reopening = (paragraph: string, member = 'HN') => ({
  ...TEXT,
  paragraph,
  member,
  reason: 'Instrucciones.',
});
const reopen = (paragraph: string) => ask('ReopenParagraph', reopening(paragraph), by('HN'));
const reopened = (paragraph: string): Told => happened('ParagraphReopened', reopening(paragraph), by('HN'));
const itsTopic = { kind: 'text', text: 'plan' };
const declare = ask('DeclareConsensus', { proposal: 'p-whole', version: 1, by: 'GT', function: 'direction' });
const [submitted, consensus] = agreed('whole', 'approved', itsTopic);

describe('AgreeParagraph and ReopenParagraph', () => {
  it('agree on a paragraph ad referendum, until any member reopens it', () => {
    given(...plan)
      .when(agree('a'))
      .then(paragraphAgreed('a'));
    given(...plan, paragraphAgreed('a'))
      .when(reopen('a'))
      .then(reopened('a'));
    given(...plan, paragraphAgreed('a'), reopened('a'))
      .when(agree('a'))
      .then(paragraphAgreed('a'));
  });

  it.each([
    ['reworded', ask('RewordParagraph', { ...TEXT, paragraph: 'a', words: 'x' })],
    ['moved', ask('MoveParagraph', { ...TEXT, paragraph: 'a', part: 'operative' })],
    ['removed', ask('RemoveParagraph', { ...TEXT, paragraph: 'a' })],
    ['amended', ask('ProposeAmendment', amending('m1', replace('a', 'x')), by('MX'))],
    [
      'bracketed',
      ask(
        'OpenBracket',
        { ...TEXT, bracket: 'x', paragraph: 'a', around: { kind: 'whole' }, by: ['MX'], alternatives: [] },
        by('MX'),
      ),
    ],
    ['agreed again', agree('a')],
  ])('while it is agreed it is not %s', (_, command) =>
    given(...plan, paragraphAgreed('a'))
      .when(command)
      .thenRefused('agreed-ad-referendum', [13]),
  );

  it('refuse a paragraph with brackets or pending amendments, or that is not there', () => {
    given(...pending)
      .when(agree('a'))
      .thenRefused('amendments-pending', [13]);
    given(
      ...plan,
      happened(
        'BracketOpened',
        { ...TEXT, bracket: 'x', paragraph: 'a', around: { kind: 'whole' }, by: ['MX'], alternatives: [] },
        by('MX'),
      ),
    )
      .when(agree('a'))
      .thenRefused('brackets-open', [13]);
    given(...plan)
      .when(agree('z'))
      .thenRefused('unknown-paragraph');
  });

  it('refuse to reopen what is not agreed, and by who is no member', () => {
    given(...plan)
      .when(reopen('a'))
      .thenRefused('paragraph-not-agreed');
    given(...plan, paragraphAgreed('a'))
      .when(ask('ReopenParagraph', reopening('a', 'OIM'), by('OIM')))
      .thenRefused('unknown-member');
  });

  it('what stands reopened is not adopted, nor agreed on as a whole', () => {
    const left = [...plan, paragraphAgreed('a'), reopened('a')];
    given(...left, submitted!)
      .when(declare)
      .thenRefused('text-unsettled', [14]);
    given(...left, paragraphAgreed('a'), submitted!)
      .when(declare)
      .then({ ...consensus!, data: { ...Object(consensus!.data), shapes: [12] } });
  });

  it('after consensus on the whole nothing is reopened', () =>
    given(...plan, paragraphAgreed('a'), submitted!, consensus!)
      .when(reopen('a'))
      .thenRefused('negotiation-closed', [15]));
});

describe('packages', () => {
  const forming = (paragraphs: readonly string[], more: Record<string, unknown> = {}) => ({
    ...TEXT,
    package: 'k',
    paragraphs,
    by: ['CR', 'MX'],
    ...more,
  });
  const form = (...paragraphs: readonly string[]) => ask('FormPackage', forming(paragraphs), by('MX'));
  const formed = happened('PackageFormed', forming(['a', 'b']), by('MX'));
  const closing = { ...TEXT, package: 'k', ...chair };
  const close = ask('ClosePackage', closing);
  const closed = happened('PackageClosed', closing);
  const dissolve = (party: string) => ask('DissolvePackage', { ...TEXT, package: 'k', by: party }, by(party));

  it('nothing in one is agreed until all is: it is closed whole', () => {
    given(...plan)
      .when(form('a', 'b'))
      .then(formed);
    given(...plan, formed, paragraphAgreed('a'))
      .when(close)
      .thenRefused('package-not-agreed', [13]);
    given(...plan, formed, paragraphAgreed('a'), paragraphAgreed('b'))
      .when(close)
      .then(closed);
  });

  it('while one is open the text is not agreed on', () =>
    given(...plan, formed, paragraphAgreed('a'), submitted!)
      .when(declare)
      .thenRefused('text-unsettled', [13]));

  it('one paragraph reopened opens the whole again', () => {
    const told = [...plan, formed, paragraphAgreed('a'), paragraphAgreed('b'), closed, reopened('a')];
    expect(textOf(...told).packages.first()).toMatchObject({ phase: 'open', phaseEntry: 17 });
    given(...told)
      .when(close)
      .thenRefused('package-not-agreed');
  });

  it('is dissolved by those who formed it', () => {
    given(...plan, formed)
      .when(dissolve('HN'))
      .thenRefused('not-your-package', [13]);
    given(...plan, formed)
      .when(dissolve('CR'))
      .then(happened('PackageDissolved', { ...TEXT, package: 'k', by: 'CR' }));
  });

  it('refuses one of less than two paragraphs, of what is not there or is in another, and a name taken', () => {
    given(...plan)
      .when(form('a'))
      .thenRefused('package-too-small');
    given(...plan)
      .when(form('a', 'a'))
      .thenRefused('package-too-small');
    given(...plan)
      .when(form('a', 'z'))
      .thenRefused('unknown-paragraph');
    given(...plan, formed)
      .when(ask('FormPackage', forming(['a', 'b'], { package: 'l' }), by('MX')))
      .thenRefused('already-in-package', [13]);
    given(...plan, formed)
      .when(form('a', 'b'))
      .thenRefused('package-already-formed', [13]);
    given(...plan)
      .when(close)
      .thenRefused('unknown-package');
    given(...plan, formed, paragraphAgreed('a'), paragraphAgreed('b'), closed)
      .when(close)
      .thenRefused('package-not-open', [16]);
  });
});

it('a text stays as it is under entries about amendments and packages that are not there', () => {
  const { book } = after(...pending);
  const strange = entriesOf(
    [
      proposed('m1', replace('b', 'x')),
      accepted('m9'),
      withdrawn('m9'),
      happened('PackageClosed', { ...TEXT, package: 'k', ...chair }),
    ],
    book.next,
  );
  expect(strange.reduce(evolve, book).texts).toBe(book.texts);
});
