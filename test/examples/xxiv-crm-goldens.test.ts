import { join } from 'node:path';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { goldensIn } from '../support/golden.js';
import { loadExample } from './load-example.js';
import { MANDATES, MEETINGS, PROPOSALS, QUESTIONS } from './questions.js';
import { recordExample, type RecordedExample } from './record-example.js';

// What the command line answers about the XXIV CRM, to every question, in both languages and as JSON.

const goldens = goldensIn(join(__dirname, 'golden', 'xxiv-crm'));

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
