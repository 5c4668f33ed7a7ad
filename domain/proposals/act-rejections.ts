import type { ActId, EntryNumber, OrganId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import { topicSaid, type Topic } from '../language/topic.js';
import { verbInWords, type Verb } from '../language/verb.js';
import type { Organ } from '../membership/state.js';
import type { DraftedText } from '../texts/state.js';
import type { ParagraphReference } from './events.js';
import { currentVersion, type Act, type Proposal } from './state.js';

// Why an act is not recorded, or does not carry what is said to rest on it.

export const actAlreadyRecorded = (act: ActId, entry: EntryNumber): Rejection =>
  rejection(
    'act-already-recorded',
    {
      es: `El acto "${act}" ya consta en el asiento ${entry}; dé otro identificador a este.`,
      en: `The act "${act}" is already recorded at entry ${entry}; give this one another identifier.`,
    },
    [entry],
  );

export const unknownAct = (act: ActId): Rejection =>
  rejection('unknown-act', {
    es: `El libro no conoce el acto "${act}"; asiéntelo antes o corrija su identificador.`,
    en: `The book knows no act "${act}"; record it first or correct its identifier.`,
  });

export const actDoesNotCarry = (act: Act, topic: Topic): Rejection => {
  const did = verbInWords[act.verb];
  const about = act.objects.map(topicSaid).join(', ');
  return rejection(
    'act-does-not-carry',
    {
      es: `El acto "${act.id}" (asiento ${act.entry}) ${did.es} ${about}: no sustenta este asiento sobre ${topicSaid(topic)}. Cite el acto que sí lo hace.`,
      en: `The act "${act.id}" (entry ${act.entry}) ${did.en} ${about}: this entry on ${topicSaid(topic)} cannot rest on it. Name the act that does.`,
    },
    [act.entry],
  );
};

export const actWithoutConsensus = (verb: Verb, proposal: Proposal | undefined): Rejection => {
  const did = verbInWords[verb];
  if (proposal === undefined) {
    return rejection('act-without-consensus', {
      es: `Según las reglas del órgano, "${did.es}" exige una propuesta con consenso declarado (campo proposal).`,
      en: `By the body's rules "${did.en}" needs a proposal on which consensus was declared (field proposal).`,
    });
  }
  return rejection(
    'act-without-consensus',
    {
      es: `No consta consenso sobre la propuesta "${proposal.id}" (asiento ${proposal.entry}): declárelo antes de asentar que la instancia ${did.es}.`,
      en: `No consensus is recorded on the proposal "${proposal.id}" (entry ${proposal.entry}): declare it before recording that the organ ${did.en}.`,
    },
    [proposal.entry],
  );
};

export const restsOnNoConsensus = ({ id, entry, verb }: Act): Rejection => {
  const did = verbInWords[verb];
  return rejection(
    'act-without-consensus',
    {
      es: `El acto "${id}" (asiento ${entry}: ${did.es}) no descansa en una propuesta con consenso declarado que lo pida: no pone, cambia ni quita nada en vigor.`,
      en: `The act "${id}" (entry ${entry}: ${did.en}) rests on no proposal that asks for it and has its consensus: it puts nothing in force, nor changes or ends it.`,
    },
    [entry],
  );
};

export const proposalOfAnotherOrgan = ({ id, entry, organ: its }: Proposal, organ: OrganId): Rejection =>
  rejection(
    'proposal-of-another-organ',
    {
      es: `La propuesta "${id}" (asiento ${entry}) es de la instancia ${its}, no de ${organ}.`,
      en: `The proposal "${id}" (entry ${entry}) is before the organ ${its}, not ${organ}.`,
    },
    [entry],
  );

export const actBeyondProposal = ({ id, entry }: Proposal, beyond: readonly Topic[]): Rejection => {
  const what = beyond.map(topicSaid).join(', ');
  return rejection(
    'act-beyond-proposal',
    {
      es: `La propuesta "${id}" (asiento ${entry}) no versa sobre ${what}: el acto no puede ir más allá de ella.`,
      en: `The proposal "${id}" (entry ${entry}) is not about ${what}: the act cannot go beyond it.`,
    },
    [entry],
  );
};

export const actNotAskedFor = ({ id, entry, asks }: Proposal, verb: Verb): Rejection => {
  const did = verbInWords[verb];
  const asked = asks === undefined ? undefined : verbInWords[asks];
  const what =
    asked === undefined
      ? { es: 'no dice qué pide', en: 'does not say what it asks for' }
      : { es: `pide "${asked.es}"`, en: `asks for "${asked.en}"` };
  return rejection(
    'act-not-asked-for',
    {
      es: `La propuesta "${id}" (asiento ${entry}) ${what.es} (campo asks): el consenso sobre ella no sustenta "${did.es}". Para eso, presente otra propuesta.`,
      en: `The proposal "${id}" (entry ${entry}) ${what.en} (field asks): consensus on it does not carry "${did.en}". For that, submit another proposal.`,
    },
    [entry],
  );
};

export const alreadyCarriedOut = ({ id }: Proposal, act: Act, topic: Topic): Rejection =>
  rejection(
    'proposal-already-carried-out',
    {
      es: `El acto "${act.id}" (asiento ${act.entry}) ya llevó a efecto la propuesta "${id}" en cuanto a ${topicSaid(topic)}: para otro, presente otra propuesta.`,
      en: `The act "${act.id}" (entry ${act.entry}) has already carried out the proposal "${id}" as to ${topicSaid(topic)}: for another, submit another proposal.`,
    },
    [act.entry],
  );

export const changedSinceConsensus = (
  { id, consensus, phaseEntry }: Proposal,
  changes: readonly EntryNumber[],
): Rejection =>
  rejection(
    'changed-since-consensus',
    {
      es: `Lo decidido en la propuesta "${id}" cambió (asientos ${changes.join(', ')}) después del consenso (asiento ${consensus?.entry ?? phaseEntry}): no es aquello en que se convino. Presente otra propuesta.`,
      en: `What was decided on the proposal "${id}" has changed (entries ${changes.join(', ')}) since the consensus (entry ${consensus?.entry ?? phaseEntry}): it is not what was agreed on. Submit another proposal.`,
    },
    changes,
  );

/** Consensus was on something else: to approve it, or on another change of it. */
export const notWhatWasAgreed = ({ id, entry, change }: Proposal, act: Act): Rejection => {
  const what =
    change === undefined
      ? { es: 'no pide cambiar un mandato en vigor', en: 'asks for no change of a mandate in force' }
      : { es: `pide "${change}"`, en: `asks to "${change}"` };
  return rejection(
    'not-what-was-agreed',
    {
      es: `El acto "${act.id}" (asiento ${act.entry}) descansa en la propuesta "${id}" (asiento ${entry}), que ${what.es} (campo change): no sustenta este asiento. Presente otra propuesta.`,
      en: `The act "${act.id}" (entry ${act.entry}) rests on the proposal "${id}" (entry ${entry}), which ${what.en} (field change): it does not carry this entry. Submit another proposal.`,
    },
    [entry],
  );
};

export const notTheWordsAgreed = (proposal: Proposal): Rejection => {
  const { number, entry } = currentVersion(proposal);
  return rejection(
    'not-the-words-agreed',
    {
      es: `Las palabras no son las de la versión ${number} de la propuesta "${proposal.id}" (asiento ${entry}), sobre la que se declaró el consenso.`,
      en: `The words are not those of version ${number} of the proposal "${proposal.id}" (entry ${entry}), on which consensus was declared.`,
    },
    [entry],
  );
};

export const organOnlyRecommends = (organ: Organ, verb: Verb, beyond: readonly Topic[]): Rejection => {
  const did = verbInWords[verb];
  const what = beyond.map(topicSaid).join(', ');
  return rejection(
    'organ-only-recommends',
    {
      es: `La instancia ${organ.id} (asiento ${organ.entry}) solo recomienda: no puede asentarse que ${did.es} ${what}. Use "recommended", o asiéntelo de la instancia que decide.`,
      en: `The organ ${organ.id} (entry ${organ.entry}) only recommends: that it ${did.en} ${what} cannot be recorded. Use "recommended", or record it of the organ that decides.`,
    },
    [organ.entry],
  );
};

export const unknownParagraph = (
  where: typeof ParagraphReference._A,
  text: DraftedText | undefined,
): Rejection =>
  rejection(
    'unknown-paragraph',
    text === undefined
      ? {
          es: `El libro no conoce el texto "${where.text}" en que está escrito el acto; asiéntelo antes.`,
          en: `The book knows no text "${where.text}" for the act to stand in; record it first.`,
        }
      : {
          es: `El texto "${where.text}" (asiento ${text.entry}) no tiene el párrafo "${where.paragraph}"; añádalo antes.`,
          en: `The text "${where.text}" (entry ${text.entry}) has no paragraph "${where.paragraph}"; add it first.`,
        },
    text === undefined ? [] : [text.entry],
  );

export const textOfAnotherOrgan = (text: DraftedText, organ: OrganId): Rejection =>
  rejection(
    'text-of-another-organ',
    {
      es: `El texto "${text.id}" (asiento ${text.entry}) es de la instancia ${text.organ}: no guarda los actos de ${organ}.`,
      en: `The text "${text.id}" (entry ${text.entry}) is of the organ ${text.organ}: it does not hold the acts of ${organ}.`,
    },
    [text.entry],
  );
