import * as E from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { adopted } from '../../src/documents/given.js';
import { keptBook } from '../../support/kept-book.js';
import { entriesOf, happened } from '../../support/spec.js';
import { desk, type Desk } from './support/desk.js';

const convened = happened('MeetingConvened', {
  meeting: 'xxv',
  names: { es: 'XXV Reunión' },
  organ: 'vm',
  by: 'GT',
  function: 'convening',
  dates: { kind: 'dated', phrase: '2020', edtf: '2020', reading: 'window', confirmed: false },
});

describe('acta document', () => {
  let clerk: Desk;
  beforeAll(async () => {
    clerk = desk((await keptBook(entriesOf([...adopted, convened]))).store);
  });
  afterAll(() => clerk.clear());

  it.each([
    [['document', 'declaration'], '# Declaración'],
    [['document', 'declaration', '--at', '14'], '**PROYECTO · versión 5 · no está adoptado**'],
    [['document', 'text:declaration', '--format', 'html', '--lang', 'en'], '<html lang="en">'],
    [['document', 'declaration', '--format', 'akn'], '<statement name="declaration"'],
    [['document', 'decisions'], '## Reunión Viceministerial'],
    [['document', 'dossier', '--lang', 'en'], '# Handover dossier'],
    [['document', 'minutes:xxv'], '# Acta: XXV Reunión'],
    [['document', 'declaration', '--translation', 'en'], 'TRADUCCIÓN INCOMPLETA'],
    [['document', 'text:declaration', '--translation', 'en', '--lang', 'en'], 'TRANSLATION NOT UP TO DATE'],
    [['document', 'calendar', '--lang', 'en'], '# Calendar of activities'],
    [['document', 'in-force'], '## Textos adoptados'],
    [['document', 'decisions', '--on', '2019-11-13'], 'El libro no tiene actos en ese momento.'],
    [['document', 'declaration', '--json'], '"standing": "adopted"'],
    [['calendar', '--ical'], 'BEGIN:VCALENDAR'],
    [['calendar', '--jcal'], '["vcalendar",'],
    [['calendar', '--feed', '--lang', 'en'], '"language":"en"'],
  ])('%j prints it', async (typed, said) => {
    const { exit, out, err } = await clerk.acta(...typed);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(said);
  });

  it.each([
    ['pdf', '%PDF-1.7'],
    ['docx', 'PK'],
    ['md', '<!-- acta:text es -->'],
  ])('writes a file in the form that its name says: %s', async (form, begins) => {
    expect(await clerk.acta('document', 'declaration', '--out', `una.${form}`)).toEqual({
      exit: 0,
      out: `una.${form}\n`,
      err: '',
    });
    expect(readFileSync(join(clerk.folder, `una.${form}`), 'latin1').startsWith(begins)).toBe(true);
  });

  it('bears at its foot what was signed of the book', async () => {
    const signing = memorySigning(systemRandom);
    const signed = clerk.with({ openSigning: () => E.right(signing) });
    expect((await signed.acta('document', 'calendar')).out).not.toContain('Punto firmado');
    await signed.acta('signing-key', 'new', '--name', 'acta.example.org');
    await signed.acta('checkpoint');
    expect((await signed.acta('document', 'calendar')).out.replaceAll('\\', '')).toMatch(
      /Punto firmado de acta\.example\.org\/books\/crm\/log: 20 asientos, raíz \S{44}</,
    );
  });

  it.each([
    [['otro'], 'El libro no tiene el texto "otro" en ese momento. Hay: declaration.'],
    [['minutes:nada'], 'El libro no tiene la reunión "nada" en ese momento. Hay: xxv.'],
    ...[['dossier'], ['minutes:xxv'], ['calendar']].map((which): [string[], string] => [
      [...which, '--translation', 'en'],
      '--translation va con un texto: acta document declaration --translation en.',
    ]),
    [
      ['declaration', '--translation', 'Inglés'],
      '--translation: "Inglés" no es el código de un idioma, como en o pt-BR.',
    ],
    [['declaration', '--format', 'odt'], '--format: "odt" no es ninguna de: md, html, docx, pdf, akn.'],
    [
      ['declaration', '--out', 'una.odt'],
      '--out: el nombre "una.odt" no dice en qué forma; dígala con --format: md, html, docx, pdf, akn.',
    ],
    [['declaration', '--format', 'pdf'], 'Un PDF va a un archivo: dígalo con --out, como --out acta.pdf.'],
    [['declaration', '--out', 'no/hay.pdf'], 'no/hay.pdf no se puede escribir (ENOENT).'],
  ])('%j is told what is wrong', async (typed, said) => {
    const { exit, out, err } = await clerk.acta('document', ...typed);
    expect({ exit, out, err }).toEqual({ exit: 2, out: '', err: `${said}\n` });
  });
});
