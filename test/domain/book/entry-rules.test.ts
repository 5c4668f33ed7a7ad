import * as E from 'fp-ts/lib/Either.js';
import { accepts } from '../../../domain/book/accepts.js';
import { emptyBook } from '../../../domain/book/state.js';
import type { BookId } from '../../../domain/language/ids.js';
import { body, meeting } from '../../support/conference.js';
import { ask, decodeCommand, entriesOf, given, happened } from '../../support/spec.js';

const admit = (header: Record<string, unknown> = {}) =>
  ask('AdmitMember', { member: 'SV', names: { es: 'El Salvador' } }, header);
const admitted = happened('MemberAdmitted', { member: 'SV', names: { es: 'El Salvador' } });
const report = happened('SourceRegistered', { source: 'report', title: { es: 'Informe' } });
const place = { document: 'report', place: 'p. 4' };

describe('every entry', () => {
  it('has happened by the time it is recorded, in the body’s zone', () => {
    given(...body)
      .when(admit({ occurredAt: '2025-12-31' }))
      .then(admitted);
    given(...body)
      .when(admit({ occurredAt: '2026' }))
      .thenRefused('not-yet-happened');
    given(...body)
      .when(admit({ occurredAt: '2026-01-01T00:00Z' }))
      .then(admitted);
    given(...body)
      .when(admit({ occurredAt: '2026-01-01T00:01Z' }))
      .thenRefused('not-yet-happened');
    given(...body)
      .when(admit({ occurredAt: '../2999' }))
      .thenRefused('not-yet-happened');
    given(...body)
      .when(admit({ occurredAt: '../2026-01-01T00:01Z' }))
      .thenRefused('not-yet-happened');
    given(...body)
      .when(admit({ occurredAt: '../2025' }))
      .then(admitted);
  });

  it('has happened, the constitution too, in the zone it names', () => {
    const constitution = Object(body[0]?.data) as Record<string, unknown>;
    const asked = ask(
      'ConstituteBody',
      { ...constitution, zone: 'Pacific/Kiritimati' },
      { occurredAt: '2026-01-01' },
    );
    given()
      .when(asked)
      .then(happened('BodyConstituted', { ...constitution, zone: 'Pacific/Kiritimati' }));
    given()
      .when(ask('ConstituteBody', constitution, { occurredAt: '2026-01-01' }))
      .thenRefused('not-yet-happened');
  });

  it('names document and place where its basis is a source', () => {
    given(...body, report)
      .when(admit({ basis: { kind: 'source' }, source: place }))
      .then(admitted);
    given(...body, report)
      .when(admit({ basis: { kind: 'source' } }))
      .thenRefused('source-missing');
  });

  it('names no document that is not registered, whatever its basis', () => {
    given(...body, report)
      .when(admit({ source: place }))
      .then(admitted);
    for (const basis of [{ kind: 'source' }, { kind: 'witnessed' }]) {
      given(...body)
        .when(admit({ basis, source: place }))
        .thenRefused('unknown-source');
    }
  });

  it('is recorded by a party, once there is a Secretariat', () => {
    given(...body)
      .when(admit({ recordedBy: 'OIM' }))
      .then(admitted);
    given(...body)
      .when(admit({ recordedBy: 'stranger' }))
      .thenRefused('unknown-recorder');
    given(...body.slice(0, 1))
      .when(admit({ recordedBy: 'stranger' }))
      .then(admitted);
  });

  it('is on behalf of a party the book knows', () => {
    const onBehalfOf = (party: string) => ({ onBehalfOf: { party, authority: 'nota verbal' } });
    given(...body)
      .when(admit(onBehalfOf('CR')))
      .then(admitted);
    given(...body)
      .when(admit(onBehalfOf('stranger')))
      .thenRefused('unknown-party');
  });

  it('holds nothing that would need sealing, and says which field', () => {
    const accept = (data: Record<string, unknown>) =>
      given(...meeting).when(ask('AcceptCredentials', { meeting: 'xxiv', party: 'CR', ...data }));
    accept({ head: 'Alguien' }).thenRefused('sealing-unavailable');
    const { outcome } = accept({ head: 'Alguien' });
    expect(E.isLeft(outcome) && outcome.left.en).toContain('"head"');
    const without = accept({}).outcome;
    expect(E.isLeft(without) && without.left.code).not.toBe('sealing-unavailable');
  });

  it('may hold a seal where something must be sealed', () => {
    const head = `acta-seal:1:${'k'.repeat(22)}:${'n'.repeat(16)}:${'b'.repeat(107)}`;
    given(...meeting)
      .when(ask('AcceptCredentials', { meeting: 'xxiv', party: 'CR', head }))
      .then(happened('CredentialsAccepted', { meeting: 'xxiv', party: 'CR', head }));
    given(...meeting)
      .when(ask('AcceptCredentials', { meeting: 'xxiv', party: 'CR', head: `${head}=` }))
      .thenRefused('sealing-unavailable');
  });
});

describe('what follows a book', () => {
  it('is judged by a version of the rules that is known', () => {
    const first = entriesOf(body.slice(0, 1));
    const verdict = accepts(emptyBook('crm' as BookId), first, 2, () => []);
    expect(verdict).toMatchObject({ left: { code: 'unknown-rules-version' } });
  });

  it('is of one command: all its entries or none', () => {
    const two = entriesOf([
      ...body.slice(0, 2),
      happened('MemberAdmitted', { member: 'ST', names: { es: 'ST' } }),
    ]);
    expect(accepts(emptyBook('crm' as BookId), two, 1, () => [])).toMatchObject({
      left: { code: 'party-code-taken', entries: [1] },
    });
    expect(accepts(emptyBook('crm' as BookId), two.slice(0, 2), 1, () => [])).toMatchObject({
      right: { next: 2 },
    });
  });

  it('carries the stamp of its command', () => {
    const header = {
      occurredAt: '2019-11-13',
      recordedBy: 'CR',
      onBehalfOf: { party: 'MX', authority: 'nota verbal' },
      basis: { kind: 'inferred', reason: 'firma' },
      source: place,
    };
    const { outcome } = given(...body, report).when(admit(header));
    expect(E.isRight(outcome) && outcome.right.entries).toEqual([
      {
        type: 'MemberAdmitted',
        data: { member: 'SV', names: { es: 'El Salvador' } },
        number: 10,
        recordedAt: '2026-01-01T00:00:00.000Z',
        ...header,
      },
    ]);
    expect(decodeCommand(admit(header))).toMatchObject(header);
  });
});
