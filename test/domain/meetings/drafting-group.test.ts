import { meeting as held } from '../../support/conference.js';
import { ask, given, happened, type Told } from '../../support/spec.js';
import { meeting } from '../../../projections/meeting.js';

type Extra = Record<string, unknown>;

const DAY = { occurredAt: '2019-11-14' };
const requested = happened(
  'DraftingRepresentativesRequested',
  { meeting: 'xxiv', by: 'GT', function: 'direction' },
  DAY,
);
const text = happened(
  'TextDrafted',
  { text: 't1', kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
  DAY,
);
/** The request is entry 16, the text 17. */
const group: readonly Told[] = [...held, requested, text];
const named = happened(
  'DraftingHeadNamed',
  { meeting: 'xxiv', member: 'CR', by: 'GT', function: 'direction' },
  DAY,
);
const reported = (by = 'GT'): Told =>
  happened(
    'DraftingReported',
    { meeting: 'xxiv', by, report: { es: 'Quedan dos corchetes' } },
    { ...DAY, recordedBy: by },
  );
const presented = (by = 'GT'): Told =>
  happened('DraftingTextPresented', { meeting: 'xxiv', text: 't1', by }, { ...DAY, recordedBy: by });

const name = (data: Extra = {}): unknown =>
  ask('NameDraftingHead', { meeting: 'xxiv', member: 'CR', by: 'GT', function: 'direction', ...data });
const report = (by: string): unknown =>
  ask('ReportDrafting', { meeting: 'xxiv', by, report: { es: 'Quedan dos corchetes' } }, { recordedBy: by });
const present = (by: string, data: Extra = {}): unknown =>
  ask('PresentDraftingText', { meeting: 'xxiv', text: 't1', by, ...data }, { recordedBy: by });

describe('the drafting group of a meeting', () => {
  it('is headed by whoever presides, unless another member is named', () => {
    given(...group)
      .when(report('GT'))
      .then(reported());
    given(...group)
      .when(report('CR'))
      .thenRefused('not-the-drafting-head', []);
    given(...group)
      .when(name())
      .then(named);
    given(...group, named)
      .when(report('CR'))
      .then(reported('CR'));
    given(...group, named)
      .when(report('GT'))
      .thenRefused('not-the-drafting-head', [18]);
  });

  it('has a head that is a member, named by the presidency', () => {
    given(...group)
      .when(name({ member: 'OIM' }))
      .thenRefused('unknown-member', []);
    given(...group)
      .when(name({ by: 'CR' }))
      .thenRefused('not-presiding', [9]);
  });

  it('is there once its representatives have been asked for, while the meeting sits', () => {
    for (const command of [name(), report('GT'), present('GT')]) {
      given(...held, text)
        .when(command)
        .thenRefused('not-asked', []);
    }
    const over = happened('MeetingAdjourned', { meeting: 'xxiv' }, DAY);
    for (const command of [name(), report('GT'), present('GT')]) {
      given(...group, over)
        .when(command)
        .thenRefused('meeting-adjourned', [18]);
    }
  });

  it('brings out texts, each once', () => {
    given(...group)
      .when(present('GT'))
      .then(presented());
    given(...group)
      .when(present('CR'))
      .thenRefused('not-the-drafting-head', []);
    given(...group)
      .when(present('GT', { text: 'x' }))
      .thenRefused('unknown-text', []);
    given(...group, presented())
      .when(present('GT'))
      .thenRefused('drafting-text-already-presented', [18]);
  });

  it('is told with its head, its reports and its texts, and who approves them', () => {
    const { book } = given(...group, named, reported('CR'), presented('CR'));
    const told = meeting({ book, instant: Date.parse('2020-01-01') }, 'xxiv')?.draftingGroup;
    expect(told).toMatchObject({
      head: { member: { code: 'CR' }, entry: 18 },
      reports: [{ by: { code: 'CR' }, report: { es: 'Quedan dos corchetes' }, entry: 19 }],
      texts: [{ text: 't1', organ: { code: 'vm' }, entry: 20 }],
    });
    expect(told?.texts?.[0]).not.toHaveProperty('adoptedEntry');
    const { book: plain } = given(...group);
    expect(meeting({ book: plain, instant: Date.parse('2020-01-01') }, 'xxiv')?.draftingGroup).toEqual({
      askedEntry: 16,
      named: [],
    });
  });
});
