import * as E from 'fp-ts/lib/Either.js';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyByBearer } from '../../../adapters/http/identity/bearer.js';
import { fileTokens } from '../../../adapters/tokens/file.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { Grant, TokenShelf } from '../../../src/ports/tokens.js';
import { conference } from '../../domain/authority/given.js';
import { clockAt } from '../../support/desk.js';
import { RECORDED_AT } from '../../support/spec.js';
import { during } from './support/api.js';
import { admit, COMMANDS } from './support/bodies.js';
import { get, post, send } from './support/request.js';
import type { TestService } from './support/service.js';

const secretariat = { books: ['crm'], holder: { kind: 'party', party: 'ST' }, scopes: ['read', 'record'] };

interface Desk {
  readonly service: TestService;
  readonly shelf: TokenShelf;
  readonly file: string;
  readonly issue: (grant?: object) => { readonly token: string; readonly id: string };
  readonly statusOf: (token: string) => Promise<number>;
}

const withTokens = async (what: (desk: Desk) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-tokens-'));
  const file = join(folder, 'tokens.json');
  const shelf = fileTokens(file);
  const clock = clockAt(RECORDED_AT);
  const identify = identifyByBearer({ clock, tokens: shelf, jwt: undefined });
  try {
    await during(conference, { clock, identify }, async (service) => {
      let sent = 0;
      await what({
        service,
        shelf,
        file,
        issue: (grant = {}) => {
          const issued = shelf.issue(
            {
              grant: { ...secretariat, ...grant } as unknown as Grant,
              label: 'Specs',
              expiresAt: '2026-02-01T00:00:00.000Z' as Instant,
            },
            clock(),
          );
          if (E.isLeft(issued)) throw new Error(issued.left.en);
          return { token: issued.right.token, id: issued.right.record.id };
        },
        statusOf: async (token) => {
          const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `k${(sent += 1)}` };
          return (await send(service.url, post(COMMANDS, admit(`M${sent}`), headers))).status;
        },
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('an API token', () => {
  it('holds until it expires', () =>
    withTokens(async ({ issue, statusOf, service }) => {
      const { token } = issue();
      expect(await statusOf(token)).toBe(201);
      service.clock.set('2026-01-31T23:59:59.999Z');
      expect(await statusOf(token)).toBe(201);
      service.clock.set('2026-02-01T00:00:00.000Z');
      expect(await statusOf(token)).toBe(401);
    }));

  it('is revoked at once, for a service that runs', () =>
    withTokens(async ({ issue, statusOf, shelf }) => {
      const [one, other] = [issue(), issue()];
      expect(await statusOf(one.token)).toBe(201);
      shelf.revoke(one.id as Parameters<TokenShelf['revoke']>[0], RECORDED_AT);
      expect([await statusOf(one.token), await statusOf(other.token)]).toEqual([401, 201]);
    }));

  it('of another book is nobody’s here', () =>
    withTokens(async ({ issue, statusOf }) => {
      expect(await statusOf(issue({ books: ['otro'] }).token)).toBe(403);
    }));

  it('for reading only does not record', () =>
    withTokens(async ({ issue, statusOf, service }) => {
      const { token } = issue({ scopes: ['read'] });
      expect(await statusOf(token)).toBe(403);
      const read = await send(service.url, get('/books/crm', { authorization: `Bearer ${token}` }));
      expect(read.status).toBe(200);
    }));

  it('holds only whole: neither its id nor another secret will do', () =>
    withTokens(async ({ issue, statusOf }) => {
      const [one, other] = [issue(), issue()];
      const [, id, secret] = one.token.split('_', 2).concat(one.token.slice(18));
      expect(await statusOf(`acta_${id}_${secret}`)).toBe(201);
      const foreign = other.token.slice(18);
      for (const token of [
        `acta_${id}`,
        `acta_${id}_`,
        `acta_${id}_${foreign}`,
        `acta_${id}_${secret}x`,
        one.token.slice(0, -1),
      ]) {
        expect([token, await statusOf(token)]).toEqual([token, 401]);
      }
    }));

  it('is kept hashed, in a file of its owner’s only', () =>
    withTokens(async ({ issue, file }) => {
      const { token } = issue();
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(readFileSync(file, 'utf8')).not.toContain(token.slice(18));
    }));

  it('where others could have read the file: none holds, and the client is told to try later', () =>
    withTokens(async ({ issue, statusOf, file }) => {
      const { token } = issue();
      chmodSync(file, 0o644);
      expect(await statusOf(token)).toBe(503);
      chmodSync(file, 0o600);
      expect(await statusOf(token)).toBe(201);
    }));

  it('is told apart in the log by its id, without its secret', () =>
    withTokens(async ({ issue, statusOf, service }) => {
      const { token, id } = issue();
      await statusOf(token);
      expect(service.log.join('')).toContain(`"caller":"token:${id}"`);
      expect(service.log.join('')).not.toContain(token.slice(18));
    }));
});
