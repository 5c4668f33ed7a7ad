// The archive of the negotiation: its documents and translations stand in it to be read, and are what the entries say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { filesAt } from '../../adapters/cli/bundle/place.js';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { loadExample } from './load-example.js';
import { recordExample } from './record-example.js';

let at: Desk;
let paths: readonly string[];
beforeAll(async () => {
  at = desk((await recordExample(await loadExample('negotiation'))).store);
  await at.acta('signing-key', 'new', '--name', 'acta.example');
  expect(await at.acta('bundle', 'archive')).toMatchObject({ exit: 0 });
  const there = filesAt(join(at.folder, 'archive'));
  paths = E.isRight(there) ? [...there.right.files.keys()] : [];
});
afterAll(() => at.clear());

const text = (path: string): string => readFileSync(join(at.folder, 'archive', path), 'utf8');
const under = (folder: string): readonly string[] => paths.filter((path) => path.startsWith(folder));

describe('the archive of the negotiation', () => {
  it('has the handover dossier, and each document that the book makes, in both languages', () => {
    expect(under('documents/').filter((path) => !path.includes('minutes/'))).toEqual(
      ['calendar', 'decisions', 'dossier', 'in-force'].flatMap((name) =>
        ['en', 'es'].map((lang) => `documents/${name}.${lang}.md`),
      ),
    );
    const meetings = under('answers/meeting/').length;
    expect(under('documents/minutes/')).toHaveLength(2 * meetings);
    expect(text('documents/dossier.en.md')).toMatch(/^# Handover dossier$/m);
    expect(text('documents/dossier.es.md')).toMatch(/^# Expediente de traspaso$/m);
    expect(JSON.parse(text('answers/dossier.json'))).toMatchObject({ answer: { kind: 'dossier' } });
  });

  it('has each translation of each text, and says on it which text is the authentic one', async () => {
    const translations = under('translations/');
    expect(translations.length).toBeGreaterThan(0);
    const page = text('index.html');
    for (const path of translations) {
      const [, id = '', language = ''] = /^translations\/(.+)\/([^/]+)\.(?:es|en)\.md$/.exec(path) ?? [];
      expect(paths).toContain(`texts/${id}.es.md`);
      expect(page).toContain(`href="${path}"`);
      const { out } = await at.acta('text', id, '--translation', language, '--json');
      expect(JSON.parse(text(`answers/translation/${id}/${language}.json`))).toMatchObject({
        answer: (JSON.parse(out) as { answer: object }).answer,
      });
    }
    const [english = ''] = translations.filter((path) => path.endsWith('.en.md'));
    expect(text(english)).toMatch(/The authentic text is in \w+/);
  });

  it('is verified whole, and a word changed in a translation is named', async () => {
    const sound = await at.acta('verify', 'archive', '--lang', 'en');
    expect([sound.exit, sound.out]).toEqual([0, expect.stringContaining('Everything is as it was recorded')]);
    const [path = ''] = under('translations/');
    const before = text(path);
    writeFileSync(join(at.folder, 'archive', path), before.replace(/[a-z]/, 'X'));
    const changed = await at.acta('verify', 'archive', '--lang', 'en');
    writeFileSync(join(at.folder, 'archive', path), before);
    expect([changed.exit, changed.out]).toEqual([1, expect.stringContaining(`${path}: `)]);
  });
});
