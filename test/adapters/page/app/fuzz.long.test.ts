// The views themselves, asked well and badly: what the fuzz of the service does to a page that only repeats.
import { identifyLocally } from '../../../../adapters/http/identify.js';
import { conference } from '../../../domain/authority/given.js';
import { askedAll, MUTATED, sampleOf, VALID } from '../../http/fuzz/asked.js';
import { everyRoute } from '../../http/support/every-route.js';
import { serviceWith } from '../../http/support/service.js';
import { page } from './page-as-built.js';

const views = everyRoute.filter(({ name }) => name === 'home' || name === 'page');

it.each(views.map((route) => [route.name, route] as const))(
  `%s: ${VALID} requests as it takes them, ${MUTATED} with something wrong`,
  async (_, route) => {
    const settings = { authentication: 'none', log: 'silent' } as const;
    const service = await serviceWith(conference, { page, identify: identifyLocally, settings });
    try {
      const asked = sampleOf(route);
      const { faults, answers } = await askedAll(service, route, asked);
      expect(faults).toEqual([]);
      expect(answers).toBe(asked.length);
      expect(await service.entries(conference.length)).toEqual([]);
    } finally {
      await service.stop();
    }
  },
  120_000,
);
