import { happened, type Told } from '../../support/spec.js';

// Histories that specs of the presidency share. Entry numbers are those after `meeting` (entries 0–15).

export const aPage = { kind: 'external', name: 'a public page' };

export const announced = (member: string, term = '2021', takesOffice = term): Told =>
  happened(
    'CandidacyAnnounced',
    { member, term, meeting: 'xxiv', takesOffice },
    { occurredAt: '2019-11-14' },
  );

export const withdrawn = (member: string, term = '2021'): Told =>
  happened('CandidacyWithdrawn', { member, term }, { occurredAt: '2019-11-14' });

/** As a page outside the record tells it. */
export const designated = (member: string, term: string, occurredAt = '2018-11-20'): Told =>
  happened('DesignationEstablished', { member, term }, { occurredAt, basis: aPage });

export const held = (member: string, term: string, from: string, until?: string): Told =>
  happened(
    'TermEstablished',
    { member, term, from, ...(until === undefined ? {} : { until }) },
    { occurredAt: '2019-01-02', basis: aPage },
  );

export const handedOver = (to: string, term: string, occurredAt = '2019-11-14'): Told =>
  happened('PresidencyHandedOver', { term, from: 'GT', to, meeting: 'xxiv' }, { occurredAt });

export const ended = (member: string, term: string, until: string): Told =>
  happened('PresidencyEnded', { term, member, until }, { occurredAt: '2019-11-14' });

export const tookEffect = (member: string, term: string, effective: string): Told =>
  happened('PresidencyTookEffect', { term, member, effective }, { occurredAt: '2019-11-14' });
