import { BEGINNING, DEFAULTS, desk } from './support/desk.js';
import { specifyRecording, type OpenDesk } from './support/recording.js';
import { throughService } from './support/through-service.js';

const here = async (): Promise<OpenDesk> => {
  const clerk = desk();
  return { clerk, leave: async () => clerk.clear() };
};

const there = (): Promise<OpenDesk> => throughService();

describe('where the books are kept', () => specifyRecording(here));
describe('through a service that keeps them', () => specifyRecording(there));

describe('a command too large for any store', () => {
  const word = 'x'.repeat(200_000);
  const objects = Array.from({ length: 6 }, () => `{ kind: other, name: { es: ${word} } }`).join(', ');
  const LARGE = `${DEFAULTS}commands:
  - { id: vm, type: EstablishOrgan, data: { organ: vm, names: { es: x }, rank: decides, plenary: true } }
  - { id: largo, type: SubmitProposal, data: { proposal: p, organ: vm, kind: other, title: { es: x }, by: [CR], about: [${objects}] } }
`;

  it('is told with its place, rehearsed or not', async () => {
    const { clerk, leave } = await here();
    clerk.file('beginning.yaml', BEGINNING);
    clerk.file('a.yaml', LARGE);
    await clerk.acta('record', 'beginning.yaml');
    for (const manner of [['--dry-run'], []]) {
      const { exit, err } = await clerk.acta('record', 'a.yaml', ...manner);
      expect(exit).toBe(1);
      expect(err).toContain(
        'a.yaml: línea 8, columna 5: SubmitProposal "largo" no se asienta: El asiento ocuparía',
      );
      expect(err).toContain('[entry-too-large]');
    }
    await leave();
  });

  it('is refused by a service before it is read; a rehearsal goes there whole', async () => {
    const { clerk, leave } = await there();
    clerk.file('beginning.yaml', BEGINNING);
    clerk.file('a.yaml', LARGE);
    await clerk.acta('record', 'beginning.yaml');
    const recorded = await clerk.acta('record', 'a.yaml');
    expect(recorded.exit).toBe(1);
    expect(recorded.err).toContain(
      'a.yaml: línea 8, columna 5: SubmitProposal "largo" no se asienta: El cuerpo pasa de 1024 KiB, el límite aquí.',
    );
    const rehearsed = await clerk.acta('record', 'a.yaml', '--dry-run');
    expect(rehearsed.exit).toBe(3);
    expect(rehearsed.err).toContain(
      'Repártalo en archivos más pequeños, o suba largestBatch en el servicio.',
    );
    await leave();
  });
});
