import type { Command } from '../../domain/book/command.js';
import { meeting } from './conference.js';
import { labelled } from './desk.js';

const commandFor = {
  BodyConstituted: 'ConstituteBody',
  SecretariatEstablished: 'EstablishSecretariat',
  MemberAdmitted: 'AdmitMember',
  ObserverAdmitted: 'AdmitObserver',
  OrganEstablished: 'EstablishOrgan',
  TermEstablished: 'EstablishTerm',
  MeetingConvened: 'ConveneMeeting',
  MeetingOpened: 'OpenMeeting',
} as const;

export const during = { occurredAt: '2019-11-14' };

/** What leaves the entries of `meeting` up to the meeting xxiv being open, its roll not yet called. */
export const beforeTheRoll: readonly Command[] = meeting.flatMap(({ type, data, stamp }, n) =>
  type in commandFor
    ? labelled(`opening-${n}`, commandFor[type as keyof typeof commandFor], data, stamp)
    : [],
);

/** What leaves the entries of `meeting`, 0–15: the meeting xxiv open, CR GT MX HN present. */
export const opening: readonly Command[] = [
  ...beforeTheRoll,
  labelled(
    'roll',
    'NotePresence',
    { meeting: 'xxiv', parties: ['CR', 'GT', 'MX', 'HN'], presence: 'present' },
    during,
  ),
];
