import * as E from 'fp-ts/lib/Either.js';
import type { Client } from '../../../../adapters/http/client/contract.js';
import type { Command } from '../../../../domain/book/command.js';
import { conference } from '../../../domain/authority/given.js';
import { admit, labelled } from '../../../support/desk.js';
import { during } from '../support/api.js';
import type { ServiceOptions, TestService } from '../support/service.js';
import { answered, clientOf, problemIn } from './given.js';

// Every way a command can end, asked of the real service through the client, with what the book gained by it.

const LAST = conference.length - 1;

/** What it was answered, and how many entries the book gained. */
const ends = async (
  what: (remote: Client, service: TestService) => Promise<void>,
  gained: number,
  { as = 'ST', ...options }: ServiceOptions & { readonly as?: string | undefined } = {},
): Promise<void> =>
  during(conference, options, async (service) => {
    await what(clientOf(service.url, as === 'nobody' ? undefined : as), service);
    expect((await service.entries()).length).toBe(conference.length + gained);
  });

const position = (member: string, more: Record<string, unknown> = {}, header = {}): Command =>
  labelled(
    'position',
    'TakePosition',
    { proposal: 'p1', version: 1, member, stand: 'support', ...more },
    { onBehalfOf: { party: member, authority: 'jefatura de la delegación' }, ...header },
  );

const correction = labelled('correct', 'CorrectEntry', {
  entry: 3,
  right: { kind: 'occurredAt', occurredAt: '../2016' },
  reason: 'El año era otro.',
});

describe('a command', () => {
  it('is recorded: its receipt, with the tag of the book', () =>
    ends(async (remote) => {
      expect(answered(await remote.record(admit('BZ'))())).toMatchObject({
        command: admit('BZ').id,
        repeated: false,
        last: LAST + 1,
        tag: `"crm.${LAST + 1}"`,
        entries: [{ number: LAST + 1, type: 'MemberAdmitted' }],
      });
    }, 1));

  it('sent again is answered with the first receipt', () =>
    ends(async (remote) => {
      const first = answered(await remote.record(admit('BZ'))());
      expect(answered(await remote.record(admit('BZ'))())).toEqual({ ...first, repeated: true });
    }, 1));

  it('of which other content was recorded under its id is refused, with the entries', () =>
    ends(async (remote) => {
      answered(await remote.record(admit('BZ'))());
      const other = { ...admit('HT'), id: admit('BZ').id };
      expect(problemIn(await remote.record(other)())).toMatchObject({
        status: 422,
        code: 'command-id-reused',
        entries: [LAST + 1],
      });
    }, 1));

  it('that a rule refuses: the code, the sentence in both languages and the entries in the way', () =>
    ends(async (remote) => {
      const problem = problemIn(await remote.record(admit('CR'))());
      expect(problem).toMatchObject({ status: 409, code: 'already-member', entries: [2], lang: 'es' });
      expect(problem.detail).toBe(problem.said.es);
      expect(problem.said.en).not.toBe(problem.said.es);
    }, 0));

  it.each(['record', 'recordInOrder', 'recordAll', 'rehearse'] as const)(
    'that names what the book does not know is told what was meant (%s)',
    (way) =>
      ends(async (remote) => {
        const command = position('MXX', {}, { onBehalfOf: { party: 'MXX', authority: 'nota' } });
        expect(await refusalOf(remote, way, command)).toMatchObject({ didYouMean: 'MX' });
      }, 0),
  );

  it('decided on entries that others have added since is refused, and told which', () =>
    ends(async (remote) => {
      const problem = problemIn(await remote.record({ ...admit('BZ'), seen: LAST - 2 })());
      expect(problem).toMatchObject({ status: 412, code: 'entries-not-seen', entries: [LAST - 1, LAST] });
      expect(problem.between).toMatchObject([
        { number: LAST - 1, type: 'PositionTaken' },
        { number: LAST, type: 'DesignationEstablished' },
      ]);
    }, 0));

  it('decided on the last entry is recorded; so is a correction, which must say what was seen', () =>
    ends(async (remote) => {
      answered(await remote.record({ ...admit('BZ'), seen: LAST })());
      answered(await remote.record(correction)());
    }, 2));

  it.each([
    ['MX', 403, 'not-a-delegations-command'],
    ['operator', 403, 'no-authority-to-record'],
    ['nobody', 401, 'not-identified'],
    ['ST-', 401, 'token-not-valid'],
  ])('from %s is not for its sender: %i %s', (as, status, code) =>
    ends(
      async (remote) => {
        const sent = { ...admit('BZ'), recordedBy: (as === 'MX' ? 'MX' : 'ST') as Command['recordedBy'] };
        expect(problemIn(await remote.record(sent)())).toMatchObject({ status, code });
      },
      0,
      { as },
    ),
  );

  it('that the service does not understand: every bad value with its pointer', () =>
    ends(async (remote) => {
      const odd = Object.assign({ ocurredAt: '2017' }, admit('BZ'));
      expect(problemIn(await remote.record(odd)())).toMatchObject({
        status: 400,
        code: 'bad-value',
        errors: [{ pointer: '/ocurredAt', didYouMean: 'occurredAt' }],
      });
    }, 0));

  it('that is too large', () =>
    ends(
      async (remote) => {
        expect(problemIn(await remote.record(admit('BZ'))())).toMatchObject({
          status: 413,
          code: 'body-too-large',
        });
      },
      0,
      { settings: { largestCommand: 100 } },
    ));

  it('that the store cannot keep now may be sent again', () =>
    during(conference, {}, async ({ url, store }) => {
      await store.close();
      expect(problemIn(await clientOf(url, 'ST').record(admit('BZ'))())).toMatchObject({
        status: 503,
        code: 'store-unavailable',
        retry: true,
      });
    }));

  it('to a service that limits requests is sent again after a while', async () => {
    const waited: number[] = [];
    await during(conference, { settings: { perMinute: 2 } }, async ({ url }) => {
      const remote = clientOf(url, 'ST', async (milliseconds) => void waited.push(milliseconds));
      answered(await remote.books()());
      answered(await remote.books()());
      expect(problemIn(await remote.record(admit('BZ'))())).toMatchObject({ status: 429, retry: true });
      expect(waited).toHaveLength(2);
      expect(Math.min(...waited)).toBeGreaterThan(0);
    });
  });
});

/** Why a command is refused, whichever way it is sent; after one that is not. */
const refusalOf = async (
  remote: Client,
  way: 'record' | 'recordInOrder' | 'recordAll' | 'rehearse',
  command: Command,
): Promise<unknown> => {
  switch (way) {
    case 'record':
      return problemIn(await remote.record(command)());
    case 'recordInOrder': {
      const { stopped } = await remote.recordInOrder([command])();
      return stopped?.kind === 'problem' ? stopped.problem : stopped;
    }
    case 'recordAll':
      return problemIn(await remote.recordAll([command])());
    case 'rehearse': {
      const [first] = answered(await remote.rehearse([command])());
      return first !== undefined && E.isLeft(first) ? first.left : first;
    }
  }
};

describe('a batch', () => {
  const good = admit('BZ');
  const bad = admit('CR');

  it('is recorded in order, and stops at the first that is refused', () =>
    ends(async (remote) => {
      const { receipts, stopped } = await remote.recordInOrder([good, bad, admit('HT')])();
      expect(receipts).toMatchObject([{ command: good.id, repeated: false }]);
      expect(stopped).toMatchObject({ kind: 'problem', problem: { code: 'already-member', index: 1 } });
    }, 1));

  it('is recorded whole where nothing is refused, and a second time not again', () =>
    ends(async (remote) => {
      expect(await remote.recordInOrder([good, admit('HT')])()).toMatchObject({ receipts: [{}, {}] });
      expect(await remote.recordInOrder([good, admit('HT')])()).toEqual({
        receipts: [expect.objectContaining({ repeated: true }), expect.objectContaining({ repeated: true })],
      });
    }, 2));

  it('all or nothing: nothing, and which one stands in the way', () =>
    ends(async (remote) => {
      expect(problemIn(await remote.recordAll([good, bad])())).toMatchObject({
        code: 'already-member',
        index: 1,
        recorded: [],
      });
    }, 0));

  it('all or nothing: all', () =>
    ends(async (remote) => {
      expect(answered(await remote.recordAll([good, admit('HT')])())).toHaveLength(2);
    }, 2));

  it('rehearsed says what each would leave, and records nothing', () =>
    ends(async (remote) => {
      const outcomes = answered(await remote.rehearse([good, bad, position('NI'), admit('HT')])());
      expect(outcomes.map((one) => (E.isRight(one) ? one.right.last : one.left.code))).toEqual([
        LAST + 1,
        'already-member',
        'not-a-member',
        LAST + 2,
      ]);
    }, 0));
});
