import type { Bilingual } from '../../domain/language/codec.js';
import type { PartyCode, ProposalId } from '../../domain/language/ids.js';
import type { ProposalEvent, ProposalKind, Stand } from '../../domain/proposals/events.js';
import { a, de } from './article.js';
import { actRecorded } from './act.js';
import { behindDoors } from './doors.js';
import type { Say } from './say.js';
import type { Sentences } from './table.js';
import { about } from './topics.js';

const kindInWords: Readonly<Record<ProposalKind, Bilingual>> = {
  text: { es: 'una propuesta de texto', en: 'a proposed text' },
  adoption: { es: 'una propuesta de adopción', en: 'a proposal for adoption' },
  mandate: { es: 'una propuesta de mandato', en: 'a proposal for a mandate' },
  designation: { es: 'una propuesta de designación', en: 'a proposal for a designation' },
  calendar: { es: 'una propuesta de calendario', en: 'a proposal for the calendar' },
  other: { es: 'una propuesta', en: 'a proposal' },
};

/** What the member did with the version that follows. */
const stood: Readonly<Record<Stand, (version: string) => Bilingual>> = {
  support: (version) => ({ es: `apoyó ${version}`, en: `supported ${version}` }),
  'no-objection': (version) => ({
    es: `manifestó no tener objeción ${a(version)}`,
    en: `stated that it had no objection to ${version}`,
  }),
  reserve: (version) => ({
    es: `formuló una reserva ${a(version)}`,
    en: `entered a reservation on ${version}`,
  }),
  objection: (version) => ({ es: `formuló una objeción ${a(version)}`, en: `objected to ${version}` }),
  'not-participating': (version) => ({
    es: `no participó en la decisión sobre ${version}`,
    en: `did not take part in the decision on ${version}`,
  }),
};

const version = (number: number, proposal: ProposalId, say: Say): string =>
  say.in({
    es: `la versión ${number} ${de(say.proposal(proposal))}`,
    en: `version ${number} of ${say.proposal(proposal)}`,
  });

const NEW_DATE: Bilingual = { es: 'nueva fecha', en: 'new date' };

const objection = (proposal: ProposalId, say: Say): string =>
  say.in({ es: `objeción a ${say.proposal(proposal)}`, en: `objection to ${say.proposal(proposal)}` });

const proposers = (by: readonly PartyCode[], say: Say): string =>
  say.in({ es: `a iniciativa ${de(say.parties(by))}`, en: `on the initiative of ${say.parties(by)}` });

export const proposalSentences: Sentences<ProposalEvent> = {
  ProposalSubmitted: ({ organ, meeting, item, kind, title, words, about: topics, by, doors }, say) => {
    const under =
      meeting === undefined
        ? ''
        : say.maybe(item, (it) =>
            say.in({ es: ` (${say.item(meeting, it)})`, en: ` (${say.item(meeting, it)})` }),
          );
    const said = `${behindDoors(doors, say)}${say.maybe(words, (it) => `: ${say.quote(it)}`)}`;
    return say.in({
      es: `Se presentó ${a(say.organ(organ))}${say.at(meeting)}${under}, ${proposers(by, say)}, ${kindInWords[kind].es}, ${say.quote(title)}${about(topics, say)}${said}.`,
      en: `${say.quote(title)}, ${kindInWords[kind].en}${about(topics, say)}, was submitted to ${say.organ(organ)}${say.at(meeting)}${under}, ${proposers(by, say)}${said}.`,
    });
  },
  ProposalRevised: ({ proposal, version: number, words, by, reason }, say) =>
    say.in({
      es: `Se presentó, ${proposers(by, say)}, ${version(number, proposal, say)}: ${say.quote(words)}${say.reason(reason)}.`,
      en: `${capital(version(number, proposal, say))} was submitted, ${proposers(by, say)}: ${say.quote(words)}${say.reason(reason)}.`,
    }),
  ProposalWithdrawn: ({ proposal, by, reason }, say) =>
    say.in({
      es: `${say.party(by)} retiró ${say.proposal(proposal)}${say.reason(reason)}.`,
      en: `${say.party(by)} withdrew ${say.proposal(proposal)}${say.reason(reason)}.`,
    }),
  ProposalRejected: ({ proposal, by, reason, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} declaró${say.exercising(exercised)}${exercised === undefined ? '' : ','} que no se acogía ${say.proposal(proposal)}${say.reason(reason)}.`,
      en: `${say.party(by)} declared${say.exercising(exercised)}${exercised === undefined ? '' : ','} that ${say.proposal(proposal)} was not taken up${say.reason(reason)}.`,
    }),
  ProposalDeferred: ({ proposal, by, reason, until, function: exercised }, say) => {
    const next = say.maybe(until, (it) => `; ${say.dateAs(NEW_DATE, it)}`);
    return say.in({
      es: `${say.party(by)} aplazó ${say.proposal(proposal)}${say.exercising(exercised)}${say.reason(reason)}${next}.`,
      en: `${say.party(by)} deferred ${say.proposal(proposal)}${say.exercising(exercised)}${say.reason(reason)}${next}.`,
    });
  },
  ProposalResumed: ({ proposal, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} reanudó el examen ${de(say.proposal(proposal))}${say.exercising(exercised)}.`,
      en: `${say.party(by)} resumed the consideration of ${say.proposal(proposal)}${say.exercising(exercised)}.`,
    }),

  PositionTaken: ({ proposal, version: number, member, stand, reason, meeting }, say) => {
    const did = stood[stand](version(number, proposal, say));
    return say.in({
      es: `${say.party(member)} ${did.es}${say.at(meeting)}${say.reason(reason)}.`,
      en: `${say.party(member)} ${did.en}${say.at(meeting)}${say.reason(reason)}.`,
    });
  },
  ObjectionWithdrawn: ({ proposal, member, reason }, say) =>
    say.in({
      es: `${say.party(member)} retiró su ${objection(proposal, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} withdrew its ${objection(proposal, say)}${say.reason(reason)}.`,
    }),
  ObjectionMet: ({ proposal, member, how }, say) =>
    say.in({
      es: `${say.party(member)} dio por atendida su ${objection(proposal, say)}: ${say.quote(how)}.`,
      en: `${say.party(member)} agreed that its ${objection(proposal, say)} has been met: ${say.quote(how)}.`,
    }),
  ObjectionAnswered: ({ proposal, member, by, answer }, say) =>
    say.in({
      es: `${say.party(by)} respondió a la ${objection(proposal, say)} que formuló ${say.party(member)}: ${say.quote(answer)}.`,
      en: `${say.party(by)} answered the ${objection(proposal, say)} raised by ${say.party(member)}: ${say.quote(answer)}.`,
    }),
  ObjectionSustained: ({ proposal, member, reason }, say) =>
    say.in({
      es: `${say.party(member)} mantuvo su ${objection(proposal, say)}${say.reason(reason)}.`,
      en: `${say.party(member)} maintained its ${objection(proposal, say)}${say.reason(reason)}.`,
    }),

  ConsensusDeclared: ({ proposal, version: number, by, meeting, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} declaró el consenso sobre ${version(number, proposal, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} declared consensus on ${version(number, proposal, say)}${say.at(meeting)}${say.exercising(exercised)}.`,
    }),
  ActRecorded: actRecorded,
  FollowUpDueSet: ({ act, due, reason }, say) => {
    const by = say.dateAs({ es: 'plazo', en: 'due' }, due);
    return say.in({
      es: `Se dio plazo a lo que pidió ${say.act(act)} (${by})${say.reason(reason)}.`,
      en: `A date was set for what was asked by ${say.act(act)} (${by})${say.reason(reason)}.`,
    });
  },
  FollowUpDone: ({ act, by, how, text }, say) => {
    const with_ = say.maybe(text, (it) =>
      say.in({ es: `, con ${say.text(it)}`, en: `, with ${say.text(it)}` }),
    );
    return say.in({
      es: `${say.party(by)} cumplió lo que pidió ${say.act(act)}${with_}: ${say.quote(how)}.`,
      en: `${say.party(by)} did what was asked by ${say.act(act)}${with_}: ${say.quote(how)}.`,
    });
  },
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
