import { identifyLocally } from '../../../../adapters/http/identify.js';
import { openMemory } from '../../../../adapters/store/memory.js';
import { clockAt } from '../../../support/desk.js';
import { serviceWith, type ServiceOptions } from '../../http/support/service.js';
import { desk, NOW, type Desk } from './desk.js';
import type { OpenDesk } from './recording.js';

export interface Through extends OpenDesk {
  readonly url: string;
  /** The same clerk with the token of somebody, of nobody in particular without. */
  readonly as: (holder?: string) => Desk;
}

/**
 * A clerk whose books a service keeps: only that `ACTA_STORE` names it. Without tokens (`identify`), whoever reaches it
 * keeps the books.
 */
export const throughService = async (options: ServiceOptions = {}): Promise<Through> => {
  const store = options.store ?? openMemory();
  const local = { identify: identifyLocally, settings: { authentication: 'none' } } as const;
  const service = await serviceWith([], { ...local, ...options, store, clock: clockAt(NOW) });
  const env = { LANG: 'es_CR.UTF-8', ACTA_STORE: service.url };
  const not = (): never => {
    throw new Error('the books are not kept here');
  };
  const clerk = desk(store).with({ env, openStore: not, openKeys: not });
  return {
    clerk,
    url: service.url,
    as: (holder) =>
      clerk.with({ env: holder === undefined ? env : { ...env, ACTA_TOKEN: `acta_${holder}` } }),
    leave: async () => {
      await service.stop();
      clerk.clear();
    },
  };
};
