import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMS, type FormName } from '../../adapters/documents/forms.js';
import type { Document } from '../../src/documents/document.js';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { expectInOrder, flat, saidIn, untagged, wordsInDocx } from '../adapters/documents/support/said.js';
import { goldensIn } from '../support/golden.js';
import { itWith, outputOf } from '../support/tools.js';
import { loadExample, loadIllustrated, type Labelled } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

// The XXIV CRM the whole way, what its report does not tell made up and marked: every document that leaves the room.

const LAST = 482;
/** The dossier for Costa Rica: the first day is over, the draft has two brackets. */
const BEFORE = 190;
/** One bracket of the draft is closed, the other just so: its English translation is stale. */
const CLOSED = 197;
/** The minutes are circulated, and one correction is asked for. */
const CIRCULATED = 454;

const DOCUMENTS: readonly (readonly [name: string, args: readonly string[], at: number])[] = [
  ['conclusions', ['grcm-conclusions'], LAST],
  ['draft', ['declaration'], BEFORE],
  ['draft-in-english', ['declaration', '--translation', 'en'], CLOSED],
  ['declaration', ['declaration'], LAST],
  ['declaration-in-english', ['declaration', '--translation', 'en'], LAST],
  ['work-plan', ['plan-border-management'], LAST],
  ['decisions', ['decisions'], LAST],
  ['minutes-draft', ['minutes:xxiv'], CIRCULATED],
  ['minutes', ['minutes:xxiv'], LAST],
  ['dossier-for-costa-rica', ['dossier'], BEFORE],
  ['dossier', ['dossier'], LAST],
  ['calendar', ['calendar'], LAST],
  ['in-force', ['in-force'], LAST],
];
const LANGS = ['es', 'en'] as const;
const FEEDS = [
  ['ics', '--ical'],
  ['jcal', '--jcal'],
  ['feed.json', '--feed'],
] as const;

const goldens = goldensIn(join(__dirname, 'golden', 'xxiv-crm-illustrated'));

describe('the XXIV CRM, the whole way', () => {
  let factual: readonly Labelled[];
  let commands: readonly Labelled[];
  let example: RecordedExample;
  let clerk: Desk;
  beforeAll(async () => {
    factual = await loadExample('xxiv-crm');
    commands = await loadIllustrated();
    example = await recordExample(commands);
    clerk = desk(example.store);
  });
  afterAll(() => clerk.clear());

  const added = (): readonly Labelled[] => {
    const own = new Set(factual.map(({ label }) => label));
    return commands.filter(({ label }) => !own.has(label));
  };

  it('has every command of the factual book, in its order', () => {
    const labels = new Set(added().map(({ label }) => label));
    expect(commands.filter(({ label }) => !labels.has(label)).map(({ command }) => command)).toEqual(
      factual.map(({ command }) => command),
    );
    expect(added().length).toBeGreaterThan(50);
  });

  it('marks every entry that was added as illustrative', async () => {
    const entries = await example.entries();
    expect(entries).toHaveLength(LAST + 1);
    for (const { command, label } of added())
      expect([label, command.basis.kind]).toEqual([label, 'illustrative']);
  });

  it('opens two brackets and resolves them, before the declaration is adopted in Spanish', async () => {
    const { book } = await example.asOf({});
    const declaration = book.texts.texts.get('declaration' as never);
    expect([...(declaration?.brackets.values() ?? [])].map(({ fate }) => fate.kind)).toEqual([
      'closed',
      'closed',
    ]);
    expect(declaration?.adopted?.act).toBe('declaration-approved');
    const submitted = commands.filter(({ label }) => !/^close-(?:how-decided|reach-of-lines)$/.test(label));
    await expect(recordExample(submitted)).rejects.toThrow('bracket');
  });

  it('approves a work plan in silence, broken once, and announces it', async () => {
    const { book } = await example.asOf({});
    const silences = [...book.proposals.proposals.values()].flatMap((proposal) => [...proposal.silences]);
    expect(silences.map(({ phase, announced }) => [phase, announced?.meeting])).toEqual([
      ['broken', undefined],
      ['passed', 'virtual-2020-04'],
    ]);
  });

  const made = new Map<string, Document>();
  /** As the command line gives it, before it has a form. */
  const document = async (args: readonly string[], at: number, lang: string): Promise<Document> => {
    const asked = ['document', ...args, '--at', String(at), '--lang', lang, '--json'];
    const known = made.get(asked.join(' ')) ?? (JSON.parse((await clerk.acta(...asked)).out) as Document);
    made.set(asked.join(' '), known);
    return known;
  };

  describe.each(DOCUMENTS)('%s', (name, args, at) => {
    it.each(LANGS)('in Markdown, %s', async (lang) => {
      const { exit, out, err } = await clerk.acta('document', ...args, '--at', String(at), '--lang', lang);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      goldens.holds(`${name}.${lang}.md`, out);
    });

    // The calendar rests on what the report tells, and on nothing else.
    it('says first that parts of it are made up, where they are', async () => {
      const { status } = await document(args, at, 'en');
      expect(JSON.stringify(status).includes('Parts are illustrative,')).toBe(name !== 'calendar');
    });

    it.each(LANGS)('is all there as HTML, for Word and in Akoma Ntoso, %s', async (lang) => {
      const own = await document(args, at, lang);
      const text = async (form: FormName): Promise<string> =>
        Buffer.from(await FORMS[form].write(own)).toString('utf8');
      for (const [form, read] of [
        ['html', untagged(await text('html'))],
        ['akn', untagged(await text('akn'))],
        ['docx', wordsInDocx(await FORMS.docx.write(own))],
      ] as const)
        for (const said of saidIn(own)) expect([form, flat(read).includes(flat(said))]).toEqual([form, true]);
    });
  });

  describe.each(FEEDS)('the calendar to subscribe to, %s', (name, option) => {
    it.each(LANGS)('%s', async (lang) => {
      const { exit, out } = await clerk.acta('calendar', option, '--at', String(LAST), '--lang', lang);
      expect(exit).toBe(0);
      // Lines of iCalendar end in CRLF (RFC 5545 §3.1); those of a file in a repository need not.
      goldens.holds(`calendar.${lang}.${name}`, out.replaceAll('\r\n', '\n'));
      expect(out.includes('\r\n')).toBe(name === 'ics');
    });
  });

  it('has a golden file for every document, and no other', () => {
    const expected = LANGS.flatMap((lang) => [
      ...DOCUMENTS.map(([name]) => `${name}.${lang}.md`),
      ...FEEDS.map(([name]) => `calendar.${lang}.${name}`),
    ]);
    expect(goldens.names()).toEqual(expected.toSorted());
  });

  describe('opened by other programs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-illustrated-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    /** Each in one language, every second in the other. */
    const kept = async (form: FormName): Promise<readonly (readonly [Document, string])[]> => {
      const all: (readonly [Document, string])[] = [];
      for (const [index, [name, args, at]] of DOCUMENTS.entries()) {
        const own = await document(args, at, index % 2 === 0 ? 'es' : 'en');
        const file = join(folder, `${name}.${form}`);
        writeFileSync(file, await FORMS[form].write(own));
        all.push([own, file]);
      }
      return all;
    };

    itWith('xmllint', 'its Akoma Ntoso is valid by the schema of OASIS', async () => {
      const files = (await kept('akn')).map(([, file]) => file);
      const schema = join('test', 'adapters', 'documents', 'akn-schema', 'akomantoso30.xsd');
      outputOf('xmllint', '--nonet', '--noout', '--schema', schema, ...files);
    });

    itWith('pdftotext', 'its PDF is read back in order', async () => {
      for (const [own, file] of await kept('pdf'))
        expectInOrder(own, flat(outputOf('pdftotext', ...WITHIN_THE_FOOT, file, '-')));
    });
  });

  it('runs as its own words say: each file is named once', () => {
    const names = readFileSync('examples/xxiv-crm-illustrated/files.txt', 'utf8').trim().split('\n');
    expect(new Set(names).size).toBe(names.length);
    for (const folder of ['examples/xxiv-crm', 'examples/xxiv-crm-illustrated'])
      for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml')))
        expect(names).toContain(`${folder}/${file}`);
  });
});

/** A page's foot stands between what is before and after it. */
const WITHIN_THE_FOOT = ['-y', '60', '-x', '0', '-W', '600', '-H', '690'];
