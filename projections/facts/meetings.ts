import type { Bilingual } from '../../domain/language/codec.js';
import type { AgendaItem, Meeting } from '../../domain/meetings/state.js';
import { latest } from '../../domain/language/timeline.js';
import {
  currentVersion,
  lastPositions,
  type Objection,
  type Proposal,
  type ProposalPhase,
} from '../../domain/proposals/state.js';
import type { Stand } from '../../domain/proposals/events.js';
import { sayDeadline } from '../../domain/dates/deadline.js';
import type { Silence, SilencePhase } from '../../domain/silence/state.js';
import type { Statement } from '../../domain/statements/state.js';
import { statedOn, statementInWords } from '../sentences/statements.js';
import { silenceOn } from '../sentences/silence.js';
import type { Fact, Tell, Things } from './fact.js';

const PHASE: Readonly<Record<Meeting['phase'], Bilingual>> = {
  convened: { es: 'convocada', en: 'convened' },
  open: { es: 'abierta', en: 'open' },
  adjourned: { es: 'suspendida', en: 'adjourned' },
  closed: { es: 'clausurada', en: 'closed' },
};

const ITEM: Readonly<Record<AgendaItem['phase'], Bilingual>> = {
  waiting: { es: 'en la agenda', en: 'on the agenda' },
  open: { es: 'abierto', en: 'open' },
  closed: { es: 'cerrado', en: 'closed' },
};

const PRESENCE = {
  present: { es: 'presente', en: 'present' },
  absent: { es: 'ausente', en: 'absent' },
  left: { es: 'se retiró de la sala', en: 'left' },
} as const;

export const meetings: Things<Meeting> = {
  in: (book) => book.meetings.meetings,
  facts: (meeting, tell) => [
    {
      key: `meeting/${meeting.id}`,
      aspect: 'agenda',
      what: tell((say) => say.meeting(meeting.id)),
      is: PHASE[meeting.phase],
      entry: meeting.phaseEntry,
    },
    {
      key: `meeting-dates/${meeting.id}`,
      aspect: 'agenda',
      what: tell((say) => say.meeting(meeting.id)),
      is: tell((say) => say.dateAs({ es: 'fecha', en: 'date' }, meeting.dates)),
      entry: meeting.entry,
    },
    ...[...meeting.sessions.values()].map((session): Fact => ({
      key: `session/${meeting.id}/${session.id}`,
      aspect: 'agenda',
      what: tell((say) => say.session(meeting.id, session.id)),
      is: session.closed === undefined ? { es: 'abierta', en: 'open' } : { es: 'cerrada', en: 'closed' },
      entry: session.closed ?? session.entry,
    })),
    ...[...meeting.agenda.values()].map((item): Fact => ({
      key: `item/${meeting.id}/${item.id}`,
      aspect: 'agenda',
      what: tell((say) => say.item(meeting.id, item.id)),
      is: ITEM[item.phase],
      entry: item.phaseEntry,
    })),
    ...[...meeting.presence].flatMap(([party, line]): readonly Fact[] => {
      const now = latest(line);
      return now === undefined
        ? []
        : [
            {
              key: `presence/${meeting.id}/${party}`,
              aspect: 'presence',
              what: tell((say) => say.party(party)),
              is: PRESENCE[now.value],
              entry: now.entry,
            },
          ];
    }),
  ],
};

const PROPOSAL: Readonly<Record<ProposalPhase, Bilingual>> = {
  open: { es: 'abierta', en: 'open' },
  deferred: { es: 'aplazada', en: 'deferred' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  rejected: { es: 'no acogida', en: 'not taken up' },
  consensus: { es: 'con consenso declarado', en: 'consensus declared' },
};

const STAND: Readonly<Record<Stand, Bilingual>> = {
  support: { es: 'apoya', en: 'supports' },
  'no-objection': { es: 'no objeta', en: 'does not object' },
  reserve: { es: 'con reserva', en: 'with a reservation' },
  objection: { es: 'objeta', en: 'objects' },
  'not-participating': { es: 'no participa', en: 'does not take part' },
};

export const proposals: Things<Proposal> = {
  in: (book) => book.proposals.proposals,
  facts: (proposal, tell) => [
    {
      key: `proposal/${proposal.id}`,
      aspect: 'proposals',
      what: tell((say) => say.proposal(proposal.id)),
      is: tell((say) =>
        say.in({
          es: `versión ${currentVersion(proposal).number}, ${PROPOSAL[proposal.phase].es}`,
          en: `version ${currentVersion(proposal).number}, ${PROPOSAL[proposal.phase].en}`,
        }),
      ),
      entry: Math.max(proposal.phaseEntry, currentVersion(proposal).entry),
    },
    ...[...lastPositions(proposal).values()].map(({ member, stand, version, entry }): Fact => ({
      key: `position/${proposal.id}/${member}`,
      aspect: 'positions',
      what: tell((say) => `${say.party(member)}: ${say.proposal(proposal.id)}`),
      is: tell((say) =>
        say.in({
          es: `${STAND[stand].es} (versión ${version})`,
          en: `${STAND[stand].en} (version ${version})`,
        }),
      ),
      entry,
    })),
    ...proposal.objections.map((objection, index) =>
      objected(`${proposal.id}/${index + 1}`, objection, tell),
    ),
    ...proposal.silences.map((silence) => circulated(silence, tell)),
  ],
};

const SILENCE: Readonly<Record<SilencePhase, Bilingual>> = {
  running: { es: 'corre', en: 'running' },
  suspended: { es: 'suspendido', en: 'suspended' },
  broken: { es: 'roto', en: 'broken' },
  passed: { es: 'cerrado sin romperse; decisión tomada', en: 'closed unbroken; decision taken' },
  'called-off': { es: 'sin efecto', en: 'called off' },
};

const circulated = (silence: Silence, tell: Tell): Fact => {
  const { id, phase, phaseEntry, deadline, deadlines, breaks, late, announced } = silence;
  const last = [
    phaseEntry,
    ...deadlines,
    ...breaks.map(({ entry }) => entry),
    ...late.map(({ entry }) => entry),
  ];
  return {
    key: `silence/${id}`,
    aspect: 'proposals',
    what: tell((say) => silenceOn(id, say)),
    is: tell((say) =>
      [
        SILENCE[phase][say.lang],
        phase === 'running' ? say.in(sayDeadline(deadline, say.names.zone)) : '',
        breaks.length === 0 ? '' : say.parties([...new Set(breaks.map(({ member }) => member))]),
        late.length === 0
          ? ''
          : say.in({
              es: `tardía: ${say.parties(late.map(({ member }) => member))}`,
              en: `late: ${say.parties(late.map(({ member }) => member))}`,
            }),
        announced === undefined ? '' : say.in({ es: 'anunciado', en: 'announced' }),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    entry: Math.max(...last, announced?.entry ?? 0),
  };
};

export const statements: Things<Statement> = {
  in: (book) => book.statements.statements,
  facts: ({ id, kind, on, member, late, withdrawn, entry }, tell) => [
    {
      key: `statement/${id}`,
      aspect: 'positions',
      what: tell((say) => `${say.party(member)}: ${statementInWords[kind][say.lang]}, ${statedOn(on, say)}`),
      is:
        withdrawn === undefined
          ? late
            ? { es: 'guardada como tardía', en: 'kept as late' }
            : { es: 'presentada', en: 'filed' }
          : { es: 'retirada', en: 'withdrawn' },
      entry: withdrawn ?? entry,
    },
  ],
};

const FATE: Readonly<Record<Objection['fate']['kind'], Bilingual>> = {
  standing: { es: 'en pie', en: 'stands' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  met: { es: 'atendida', en: 'met' },
  replaced: { es: 'sustituida por otra posición', en: 'replaced by another position' },
};

const objected = (id: string, objection: Objection, tell: Tell): Fact => {
  const { member, entry, answers, sustained, fate } = objection;
  const answered = answers.at(-1);
  return {
    key: `objection/${id}`,
    aspect: 'positions',
    what: tell((say) =>
      say.in({ es: `la objeción de ${say.party(member)}`, en: `the objection of ${say.party(member)}` }),
    ),
    is: tell((say) =>
      [
        FATE[fate.kind][say.lang],
        answered === undefined ? '' : say.in({ es: 'respondida', en: 'answered' }),
        sustained === undefined ? '' : say.in({ es: 'mantenida', en: 'maintained' }),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    entry: fate.kind === 'standing' ? Math.max(entry, answered?.entry ?? 0, sustained ?? 0) : fate.entry,
  };
};
