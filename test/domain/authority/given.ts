import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { mayRecord } from '../../../domain/authority/may-record.js';
import type { Command } from '../../../domain/book/command.js';
import type { Instant } from '../../../domain/dates/moment.js';
import type { PartyCode } from '../../../domain/language/ids.js';
import { body, meeting } from '../../support/conference.js';
import {
  ask,
  bookOf,
  decodeCommand,
  entriesOf,
  happened,
  RECORDED_AT,
  type Told,
} from '../../support/spec.js';
import { aPage } from '../presidency/given.js';

export const party = (code: string): Asker => ({ kind: 'party', party: code as PartyCode });

/** Positions may be taken on p1, version 1; MX objects to it. `first` is the number of the first of these entries. */
export const proposed: readonly Told[] = [
  happened('ProposalSubmitted', {
    proposal: 'p1',
    organ: 'vm',
    kind: 'other',
    title: { es: 'Propuesta' },
    about: [],
    by: ['CR', 'OIM'],
  }),
  happened(
    'PositionTaken',
    { proposal: 'p1', version: 1, member: 'MX', stand: 'objection', reason: 'Falta tiempo.' },
    { recordedBy: 'MX' },
  ),
];

const granted = (observer: string, permission: string): Told =>
  happened('PermissionGranted', { observer, permission });

/** Everything an observer may be granted. */
export const PERMISSIONS = [
  'attend-open-sessions',
  'attend-closed-sessions',
  'join-dialogues',
  'speak',
  'submit-documents',
  'present-agenda-items',
];

const held = (member: string, term: string, from: string, until: string): Told =>
  happened('TermEstablished', { member, term, from, until }, { basis: aPage });

/**
 * After the meeting (entries 0–15; GT presides since entry 9): OIM holds every permission (16–21), PMA is an
 * observer without any (22), SV presided in 2018 (23–24), HN is suspended (25), NI has withdrawn (26–27), CR and
 * OIM submitted p1 and MX objects to it (28–29), MX is designated for 2020 (30).
 */
export const conference: readonly Told[] = [
  ...meeting,
  ...PERMISSIONS.map((permission) => granted('OIM', permission)),
  happened('ObserverAdmitted', { observer: 'PMA', kind: 'organization', names: { es: 'PMA' } }),
  happened('MemberAdmitted', { member: 'SV', names: { es: 'El Salvador' } }, { occurredAt: '../2017' }),
  held('SV', '2018', '2018', '2018'),
  happened('MemberSuspended', { member: 'HN', reason: 'Cuotas.' }),
  happened('MemberAdmitted', { member: 'NI', names: { es: 'Nicaragua' } }, { occurredAt: '../2017' }),
  happened('MemberWithdrew', { member: 'NI' }),
  ...proposed,
  happened('DesignationEstablished', { member: 'MX', term: '2020' }, { basis: aPage }),
];

/** The conference before anybody was made its Secretariat; GT presides, CR and OIM submitted p1, MX objects. */
export const withoutSecretariat: readonly Told[] = [
  ...body.filter(({ type }) => type !== 'SecretariatEstablished'),
  happened('TermEstablished', { member: 'GT', term: '2019', from: '2019' }, { basis: aPage }),
  granted('OIM', 'submit-documents'),
  ...proposed,
];

/** in(history).asked(asker, type, data).isAllowed() or .isForbidden(code, blocking entries) */
export const inBook = (...told: readonly Told[]) => {
  const book = bookOf(entriesOf(told));
  return {
    book,
    /** Recorded by whoever asks, unless the header says otherwise; at RECORDED_AT, unless `at` does. */
    asked: (asker: Asker, type: Command['type'], data: unknown, header: Asked = {}) => {
      const { at = RECORDED_AT, ...rest } = header;
      const recordedBy = asker.kind === 'party' ? asker.party : 'ST';
      const command = decodeCommand(ask(type, data, { recordedBy, ...rest }));
      const verdict = mayRecord(book, asker, command, at as Instant);
      const because = E.isLeft(verdict) ? verdict.left : undefined;
      return {
        isAllowed: (): void => expect(because ?? 'allowed').toBe('allowed'),
        isForbidden: (code: string, entries?: readonly number[]): void => {
          expect(because?.code ?? 'allowed').toBe(code);
          expect(because?.es).not.toBe(because?.en);
          if (entries !== undefined) expect(because?.entries).toEqual(entries);
        },
      };
    },
  };
};

type Asked = { readonly at?: string } & Record<string, unknown>;
