// Views of what is negotiated: brackets, languages, silence, statements, minutes, drafting groups.
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { loadExample } from '../../../examples/load-example.js';
import { recordExample } from '../../../examples/record-example.js';
import { byNobody, get, send } from '../../http/support/request.js';
import { serviceWith, type TestService } from '../../http/support/service.js';
import { page } from './page-as-built.js';

const readIn = (html: unknown): string =>
  String(html)
    .replace(/<script type="application\/json"[\s\S]*<\/script>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Reads views of the book that these examples, one after another, amount to. */
const readerOf = (...examples: readonly string[]): ((path: string) => Promise<string>) => {
  let service: TestService;
  beforeAll(async () => {
    const { store } = await recordExample((await Promise.all(examples.map(loadExample))).flat());
    service = await serviceWith([], {
      store,
      page,
      identify: identifyLocally,
      settings: { authentication: 'none' },
    });
  });
  afterAll(() => service.stop());
  return async (path: string): Promise<string> => {
    const { status, body } = await send(service.url, byNobody(get(path)));
    expect([path, status]).toEqual([path, 200]);
    return readIn(body);
  };
};

describe('a negotiation', () => {
  const read = readerOf('negotiation');
  it('shows brackets with each wording, who proposed it and who stands on it', async () => {
    const text = await read('/page/rivers/texts/floods?at=16&lang=en');
    expect(text).toContain('en un plazo de [doce horas / seis horas / ocho horas].');
    expect(text).toMatch(/Not agreed : .* asked for by Lempa: “En doce horas el agua ya llegó.”/);
    expect(text).toMatch(/doce horas · Usumacinta .* seis horas · Lempa .* ocho horas · Motagua/);
    expect(text).toContain('Side by side, in English : 0 paragraphs up to date, 0 stale, 5 missing');
  });

  it('shows two languages side by side, and marks what is stale with what changed since', async () => {
    const beside = await read('/page/rivers/texts/floods/in/en?at=37&lang=en');
    expect(beside).toContain('Spanish (authentic) · English: 4 paragraphs up to date, 1 stale, 0 missing.');
    expect(beside).toMatch(/no borders, Stale: it gives version 12. Since then this changed: .* ni horarios/);
    expect(await read('/page/rivers/texts/floods/in/en?at=20&lang=es')).toContain('Sin traducir');
    expect(await read('/page/rivers/texts/floods/in/en?lang=es')).toContain('5 párrafos al día, 0 atrasados');
  });

  it('shows the minutes item by item, with the corrections asked for and what became of them', async () => {
    const minutes = await read('/page/rivers/meetings/spring/minutes?lang=en');
    expect(minutes).toContain('Final · circulated; corrections until 2 June 2025');
    expect(minutes).toMatch(
      /Absent: Usumacinta How warnings are given today Lempa : It gives warning by radio/,
    );
    expect(minutes).toMatch(/Corrections asked for Lempa : Dijo .* Taken/);
    expect(minutes).toMatch(/Chair’s summary, on its own responsibility: Summary of the dialogue · Motagua/);
    expect(await read('/page/rivers/meetings/spring/minutes?at=54&lang=es')).toContain('En preparación');
  });
});

describe('a work plan under silence', () => {
  const read = readerOf('xxiv-crm', 'silence');
  it('is told with what broke it, what came late and what came of it', async () => {
    const silence = await read('/page/crm/silence?lang=en');
    expect(silence).toMatch(/passed: nobody broke it .* broken/);
    expect(silence).toMatch(/circulated by .* deadline: /);
    expect(silence).toMatch(/proposed other words: |objected: /);
  });
  it('stands on its proposal too', async () => {
    const listed = await read('/page/crm/silence?lang=es');
    expect(listed).toContain('Bajo silencio');
    expect(await read('/page/crm/decisions?lang=es')).toContain('Lo circulado bajo silencio');
  });
});
