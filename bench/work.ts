import * as E from 'fp-ts/lib/Either.js';
import { Command } from '../domain/book/command.js';
import type { BookId } from '../domain/language/ids.js';
import { commandIdOf } from '../src/envelope.js';

export const BODY = 'bench' as BookId;

const decoded = (label: string, type: string, data: unknown): Command => {
  const command = Command.decode({
    id: commandIdOf(BODY, label),
    book: BODY,
    type,
    occurredAt: '2019-11-14',
    recordedBy: 'ST',
    basis: { kind: 'witnessed' },
    data,
  });
  if (E.isLeft(command)) throw new Error(`${label} is not a command`);
  return command.right;
};

const rules = {
  consensus: 'absence-of-objection',
  quorum: { required: false, members: 0 },
  candidacyNoticeMonths: 12,
  presidencyFunctions: [],
  verbsByConsensus: ['approved'],
  organsBringingIntoForce: [],
};

/** What a book begins with: a body, its Secretariat, an organ and twelve members. */
export const opening: readonly Command[] = [
  decoded('constitute', 'ConstituteBody', {
    body: BODY,
    names: { es: 'Conferencia' },
    acronyms: { es: 'C' },
    zone: 'America/Costa_Rica',
    languages: ['es'],
    rules,
  }),
  decoded('secretariat', 'EstablishSecretariat', { secretariat: 'ST', names: { es: 'Secretaría' } }),
  decoded('organ', 'EstablishOrgan', {
    organ: 'vm',
    names: { es: 'Reunión' },
    rank: 'decides',
    plenary: true,
  }),
  ...Array.from({ length: 12 }, (_, n) =>
    decoded(`member-${n}`, 'AdmitMember', { member: `M${n}`, names: { es: `País ${n}` } }),
  ),
];

/** `count` commands of a working meeting: a proposal, then a position of each member on it, and so on. */
export const meetingWork = (count: number): readonly Command[] =>
  Array.from({ length: count }, (_, n) => {
    const proposal = `p${Math.floor(n / 13)}`;
    const member = `M${(n % 13) - 1}`;
    return n % 13 === 0
      ? decoded(`submit-${proposal}`, 'SubmitProposal', {
          proposal,
          organ: 'vm',
          kind: 'other',
          title: { es: `Propuesta ${proposal}` },
          words: { es: 'Se propone que el grupo presente su plan de trabajo antes de la próxima reunión.' },
          about: [],
          by: ['M0'],
        })
      : {
          ...decoded(`position-${n}`, 'TakePosition', { proposal, version: 1, member, stand: 'support' }),
          recordedBy: member,
        };
  }) as readonly Command[];
