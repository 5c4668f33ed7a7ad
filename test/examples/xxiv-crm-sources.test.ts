import { loadExample } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

describe('what the XXIV CRM claims to know', () => {
  let example: RecordedExample;
  beforeAll(async () => {
    example = await recordExample(await loadExample('xxiv-crm'));
  });

  it('claims no wording, position or presence for the report', async () => {
    const madeUp = ['TextDrafted', 'ParagraphAdded', 'PositionTaken', 'PresenceNoted'];
    const entries = (await example.entries()).filter(({ type }) => madeUp.includes(type));
    expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(madeUp));
    const claimed = entries.filter(({ basis }) => !['illustrative', 'inferred'].includes(basis.kind));
    expect(claimed).toEqual([]);
  });

  it('makes up every paragraph, position and objection, and says so', async () => {
    const types = ['ParagraphAdded', 'PositionTaken', 'ObjectionAnswered', 'ObjectionWithdrawn'];
    const entries = (await example.entries()).filter(({ type }) => types.includes(type));
    expect(new Set(entries.map(({ basis }) => basis.kind))).toEqual(new Set(['illustrative']));
  });

  it('was there only for the registering of the report', async () => {
    const witnessed = (await example.entries()).filter(({ basis }) => basis.kind === 'witnessed');
    expect(witnessed.map(({ type }) => type)).toEqual(['SourceRegistered']);
  });

  it('says of the closed session that it was held, and nothing else', async () => {
    const within = (await example.entries()).filter(
      ({ data }) => 'session' in data && data.session === 'closed-doors',
    );
    expect(within.map(({ type }) => type)).toEqual(['SessionOpened', 'AgendaItemAdded', 'SessionClosed']);
  });

  it('keeps every contradiction of the report, with two readings or more', async () => {
    const contradictions = (await example.asOf({})).book.corrections.notes
      .valueSeq()
      .toArray()
      .flatMap((note) => (note.kind === 'contradiction' ? [note] : []));
    expect(contradictions.map(({ id }) => id).toSorted()).toEqual([
      'days-of-the-meetings',
      'fund-name',
      'groups-formed',
      'guatemala-term',
      'mandates-accepted-how',
      'mexico-2021',
      'name-of-the-group',
      'name-of-the-secretariat',
      'number-of-the-conference',
      'who-presided-over-the-declaration',
      'year-of-activity-a',
    ]);
    expect(contradictions.every(({ readings }) => readings.length >= 2)).toBe(true);
  });
});
