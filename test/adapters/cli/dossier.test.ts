import { BEGINNING, desk, type Desk } from './support/desk.js';

describe('acta dossier', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk();
    at.file('crm.yaml', BEGINNING);
    await at.acta('record', 'crm.yaml');
  });
  afterEach(() => at.clear());

  it('is read in lines, as Markdown, as HTML or as JSON', async () => {
    expect((await at.acta('dossier')).out).toContain('Expediente de traspaso\n');
    const markdown = (await at.acta('dossier', '--format', 'markdown', '--lang', 'en')).out;
    expect(markdown).toContain('\n# Handover dossier\n');
    expect(markdown).toContain('## Pending objections\n\nNothing.\n');
    expect(markdown).toMatch(/<small>.*book crm · now, .* · up to entry \d+<\/small>/);
    expect((await at.acta('dossier', '--format', 'html')).out).toContain('<h2>Objeciones pendientes</h2>');
    expect(JSON.parse((await at.acta('dossier', '--json')).out)).toMatchObject({
      answer: { kind: 'dossier' },
    });
  });

  it('names the last checkpoint where there is a signing key, of the book as it is now', async () => {
    expect((await at.acta('dossier')).out).not.toContain('Último punto firmado');
    await at.acta('signing-key', 'new', '--name', 'acta.ejemplo.org');
    await at.acta('checkpoint');
    expect((await at.acta('dossier')).out).toMatch(
      /Último punto firmado\n {2}acta\.ejemplo\.org\/books\/crm\/log: \d+ asientos, [A-Za-z0-9+/]{43}=/,
    );
    expect((await at.acta('dossier', '--at', '0')).out).not.toContain('Último punto firmado');
  });

  it('is told what is wrong with a form that it has not', async () => {
    const { exit, err } = await at.acta('dossier', '--format', 'pdf');
    expect([exit, err]).toEqual([2, '--format: PDF va a un archivo: acta document … --out acta.pdf.\n']);
    expect((await at.acta('dossier', '--format', 'odt', '--lang', 'en')).err).toBe(
      '--format: "odt" is none of: md, html, akn.\n',
    );
  });
});
