import { comparison } from '../../../../adapters/cli/written/comparison.js';
import { freely } from '../../../support/acts.js';
import { asked } from '../../../support/asked.js';
import { happened, type Told } from '../../../support/spec.js';

const TEXT = 'plan';
const drafted = happened('TextDrafted', {
  text: TEXT,
  kind: 'plan',
  organ: 'vm',
  title: { es: 'Plan <de> *trabajo*', en: 'Plan of work' },
  language: 'es',
});
const added = (paragraph: string, words: string, more: Record<string, unknown> = {}): Told =>
  happened('ParagraphAdded', { text: TEXT, paragraph, part: 'operative', words, ...more });

/** Entries 10–18: versions 1 to 9. */
const told: readonly Told[] = [
  ...freely,
  drafted,
  added('v', 'Reunidos,', { part: 'preamble' }),
  added('a', 'Piden 150 kg.'),
  added('b', 'Invitan.', { after: 'a' }),
  added('i', 'A los miembros.', { within: 'b' }),
  happened('ParagraphReworded', { text: TEXT, paragraph: 'a', words: 'Piden 200 kg & <b>.' }),
  happened('ParagraphMoved', { text: TEXT, paragraph: 'b', part: 'operative' }),
  happened('ParagraphRemoved', { text: TEXT, paragraph: 'i' }),
  added('n', 'Nuevo.', { after: 'b' }),
];
const between = (from: number, to: number) => ({ kind: 'changes', id: TEXT, from, to }) as const;

describe('what changed between two versions', () => {
  it('is told by paragraph and by word; what did not change is counted', async () => {
    const { es, en } = await (await asked(...told)).said(between(5, 9));
    expect(es).toEqual([
      'Plan <de> *trabajo*',
      'Texto      plan',
      'Versiones  Cambios de la versión 5 a la versión 9 (asientos 14 y 18)',
      'Por        (asientos 15–18)',
      'Léase      {-suprimido-} {+nuevo+}',
      'Parte dispositiva',
      '1.    (antes 2) Invitan.',
      '- 2(a). (suprimido) {-A los miembros.-}',
      '+ 2.    (nuevo) {+Nuevo.+}',
      '> 3.    (trasladado, antes 1) Piden {-150-}{+200+} kg {+& <b>+}.',
      'Un párrafo queda igual.',
    ]);
    expect(en.slice(6)).toEqual([
      '1.    (before 2) Invitan.',
      '- 2(a). (removed) {-A los miembros.-}',
      '+ 2.    (new) {+Nuevo.+}',
      '> 3.    (moved, before 1) Piden {-150-}{+200+} kg {+& <b>+}.',
      'One paragraph is as it was.',
    ]);
  });

  it('is told whole where everything is asked for', async () => {
    const { es } = await (await asked(...told)).said(between(5, 6), { full: true });
    expect(es.slice(5)).toEqual([
      'Preámbulo',
      'Reunidos,',
      'Parte dispositiva',
      '1.    Piden {-150-}{+200+} kg {+& <b>+}.',
      '2.    Invitan.',
      '2(a). A los miembros.',
    ]);
  });

  it('is nothing between a version and itself', async () => {
    const { es, en } = await (await asked(...told)).said(between(4, 4));
    expect(es.slice(-2)).toEqual(['Nada cambia entre las dos versiones.', '3 párrafos quedan igual.']);
    expect(en.slice(-2)).toEqual([
      'Nothing changes between the two versions.',
      '3 paragraphs are as they were.',
    ]);
  });

  it('backwards is what would be taken back', async () => {
    const { es } = await (await asked(...told)).said(between(2, 1));
    expect(es.slice(-2)).toEqual(['Preámbulo', '-       (suprimido) {-Reunidos,-}']);
  });

  it('can be written in Markdown, in which nobody’s words are signs', async () => {
    const answered = await (await asked(...told)).answered(between(5, 9));
    expect(comparison(answered, 'markdown', 'es', false)).toBe(
      [
        '# Plan \\<de\\> \\*trabajo\\*\n',
        'Cambios de la versión 5 a la versión 9\n',
        '## Parte dispositiva\n',
        '1\\. <small>(antes 2)</small> Invitan.\n',
        '> 2(a)\\. <small>(suprimido)</small> <del>A los miembros.</del>\n',
        '2\\. <small>(nuevo)</small> <ins>Nuevo.</ins>\n',
        '3\\. <small>(trasladado, antes 1)</small> Piden <del>150</del><ins>200</ins> kg<ins> \\& \\<b\\></ins>.\n',
        '<small>Un párrafo queda igual.</small>\n',
        '<small>Conferencia Regional sobre Migración · libro crm · hasta el asiento 18</small>\n',
      ].join('\n'),
    );
  });

  it('can be written in HTML, in which nobody’s words are elements', async () => {
    const answered = await (await asked(...told)).answered(between(5, 9));
    const page = comparison(answered, 'html', 'en', false) ?? '';
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.slice(page.indexOf('<h1>'))).toBe(
      [
        '<h1>Plan of work</h1>',
        '<p>Changes from version 5 to version 9</p>',
        '<h2>Operative part</h2>',
        '<p><span class="label">1.</span> <small>(before 2)</small> Invitan.</p>',
        '<p style="margin-left:2rem"><span class="label">2(a).</span> <small>(removed)</small> <del>A los miembros.</del></p>',
        '<p><span class="label">2.</span> <small>(new)</small> <ins>Nuevo.</ins></p>',
        '<p><span class="label">3.</span> <small>(moved, before 1)</small> Piden <del>150</del><ins>200</ins> kg<ins> &amp; &lt;b&gt;</ins>.</p>',
        '<p><small>One paragraph is as it was.</small></p>',
        '<p><small>Regional Conference on Migration · book crm · up to entry 18</small></p>',
        '</body>',
        '</html>',
      ].join('\n'),
    );
  });

  it('says at its foot how what it rests on is known', async () => {
    const made = { ...drafted, stamp: { basis: { kind: 'illustrative' } } };
    const answered = await (await asked(...freely, made)).answered(between(1, 1));
    expect(comparison(answered, 'markdown', 'en', false)).toContain('\\[illustrative\\]');
  });
});

describe('the texts', () => {
  it('are listed, with their version and whether they are adopted', async () => {
    const { es, en } = await (await asked(...told)).said({ kind: 'texts' });
    expect(es).toEqual([
      'Plan <de> *trabajo* · plan (asiento 10)',
      'Reunión Viceministerial · versión 9 · proyecto (asiento 18)',
    ]);
    expect(en).toEqual([
      'Plan of work · plan (entry 10)',
      'Reunión Viceministerial · version 9 · draft (entry 18)',
    ]);
  });

  it('there may be none', async () => {
    const { es, en } = await (await asked(...freely)).said({ kind: 'texts' });
    expect([es, en]).toEqual([
      ['El libro no tiene textos en ese momento.'],
      ['The book has no texts as of then.'],
    ]);
  });
});
