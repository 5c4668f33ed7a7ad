import type { Command } from '../../domain/book/command.js';
import type { Asking } from './asking.js';

/** The codes of so many members. */
export const membersOf = (count: number): readonly [string, ...string[]] => [
  'M0',
  ...Array.from({ length: count - 1 }, (_, n) => `M${n + 1}`),
];

/** Whoever presides, all the time: the first member. */
export const PRESIDENCY = 'M0';
const SINCE = '1949-12-01';

/** A body that decides where nobody objects, its Secretariat, its organs, its members, and who presides. */
export function* opening(asking: Asking, book: string, members: readonly string[]): Generator<Command> {
  const said = { on: SINCE, from: 'así empieza el libro' };
  yield asking(
    'constitute',
    'ConstituteBody',
    {
      body: book,
      names: { es: `Conferencia ${book}`, en: `Conference ${book}` },
      acronyms: { es: 'C', en: 'C' },
      zone: 'America/Costa_Rica',
      languages: ['es', 'en'],
      rules: {
        consensus: 'absence-of-objection',
        quorum: { required: false, members: 0 },
        candidacyNoticeMonths: 12,
        presidencyFunctions: [
          { id: 'direction', es: 'Dirige las reuniones', en: 'Directs the meetings' },
          { id: 'convening', es: 'Convoca', en: 'Convenes' },
        ],
        verbsByConsensus: ['approved', 'accepted', 'agreed', 'designated'],
        organsBringingIntoForce: [],
      },
    },
    said,
  );
  yield asking(
    'secretariat',
    'EstablishSecretariat',
    { secretariat: 'ST', names: { es: 'Secretaría' } },
    said,
  );
  for (const member of members)
    yield asking(`admit-${member}`, 'AdmitMember', { member, names: { es: `País ${member}` } }, said);
  yield asking(
    'observer',
    'AdmitObserver',
    { observer: 'OBS', kind: 'organization', names: { es: 'Organización observadora' } },
    said,
  );
  yield asking(
    'plenary',
    'EstablishOrgan',
    {
      organ: 'plenary',
      names: { es: 'Reunión Plenaria', en: 'Plenary Meeting' },
      rank: 'decides',
      plenary: true,
    },
    said,
  );
  yield asking('term', 'EstablishTerm', { member: PRESIDENCY, term: 'first', from: '1950' }, said);
}
