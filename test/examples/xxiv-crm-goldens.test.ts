import { join } from 'node:path';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { goldensIn } from '../support/golden.js';
import { loadExample } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

// What the command line answers about the XXIV CRM, to every question, in both languages and as JSON.

const goldens = goldensIn(join(__dirname, 'golden', 'xxiv-crm'));

const MANDATES = ['border-management', 'protection', 'labour-migration', 'irregular-and-mass-migration'];
const MEETINGS = ['grcm-2019-11', 'xxiv'];
const PROPOSALS = [
  'grcm-conclusions',
  'charter',
  'strategic-plan',
  'mandates',
  'lines-of-action',
  'calendar-2020',
  'support-costa-rica',
  'thanks',
  'declaration',
];

/** One of every kind: a preliminary mandate, a presidency, a decision after an objection, a paragraph, an activity. */
const WHY = [
  'border-management',
  '2020',
  'lines-of-action-approved',
  'declaration/mandates',
  'women-congress',
];
/** A designation, and an objection. */
const IMPACT = ['27', '268'];

/** The name of a question's golden files, and what is typed after `acta`. */
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['log', ['log']],
  ['mandates', ['mandates']],
  ['mandates-on-2019-11-15', ['mandates', '--on', '2019-11-15']],
  ['mandates-all', ['mandates', '--all']],
  ...MANDATES.map((id) => [`mandate/${id}`, ['mandates', id]] as const),
  ['calendar', ['calendar']],
  ['declaration', ['declaration']],
  ...['2019-11-13', '2019-11-15', '2020-01-15'].map(
    (date) => [`presidency-on-${date}`, ['presidency', '--on', date]] as const,
  ),
  ['decisions', ['decisions']],
  ['meetings', ['meeting']],
  ...MEETINGS.map((id) => [`meeting/${id}`, ['meeting', id]] as const),
  ['proposals', ['proposal']],
  ...PROPOSALS.map((id) => [`proposal/${id}`, ['proposal', id]] as const),
  ...PROPOSALS.map((id) => [`positions/${id}`, ['positions', id]] as const),
  ...WHY.map((id) => [`why/${id.replace('/', '-')}`, ['why', id]] as const),
  ...IMPACT.map((entry) => [`impact/${entry}`, ['impact', entry]] as const),
  ...MEETINGS.map((id) => [`replay/${id}`, ['replay', id]] as const),
  ['diff-260-320', ['diff', '--from', '260', '--to', '320']],
  ['diff-347-383', ['diff', '--from', '347', '--to', '383']],
  ['members', ['members']],
  ['notes', ['notes']],
];

const FORMS = [
  ['es.txt', ['--lang', 'es']],
  ['en.txt', ['--lang', 'en']],
  ['json', ['--json']],
] as const;

const START = [
  ['start.es.txt', ['--lang', 'es']],
  ['start.en.txt', ['--lang', 'en']],
] as const;

describe('acta, of the XXIV CRM', () => {
  let example: RecordedExample;
  let clerk: Desk;
  beforeAll(async () => {
    example = await recordExample(await loadExample('xxiv-crm'));
    clerk = desk(example.store);
  });
  afterAll(() => clerk.clear());

  describe.each(QUESTIONS)('%s', (name, args) => {
    it.each(FORMS)('as %s', async (form, options) => {
      const { exit, out, err } = await clerk.acta(...args, ...options);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      goldens.holds(`${name}.${form}`, out);
    });

    it('in JSON, whatever the language', async () => {
      const [es, en] = [
        await clerk.acta(...args, '--json', '--lang', 'es'),
        await clerk.acta(...args, '--json', '--lang', 'en'),
      ];
      expect(es).toEqual(en);
    });
  });

  describe('npm start, on a store with nothing in it', () => {
    it.each(START)('%s', async (name, options) => {
      const newcomer = desk().with({ cwd: process.cwd() });
      const { exit, out, err } = await newcomer.start(...options);
      newcomer.clear();
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      goldens.holds(name, out);
    });
  });

  it('is asked of every mandate, meeting and proposal in the book', async () => {
    const { mandates, meetings, proposals } = (await example.asOf({})).book;
    expect(MANDATES).toEqual([...mandates.mandates.keys()]);
    expect(MEETINGS).toEqual([...meetings.meetings.keys()]);
    expect(PROPOSALS).toEqual([...proposals.proposals.keys()]);
  });

  it('has a golden file for every answer, and no other', () => {
    const expected = QUESTIONS.flatMap(([name]) => FORMS.map(([form]) => `${name}.${form}`));
    expect(goldens.names()).toEqual([...expected, ...START.map(([name]) => name)].toSorted());
  });
});
