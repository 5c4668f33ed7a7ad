import { sayDeadline, type Deadline } from '../../domain/dates/deadline.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { SilenceId } from '../../domain/language/ids.js';
import type { SilenceEvent } from '../../domain/silence/events.js';
import { de } from './article.js';
import { languageName } from './language-name.js';
import type { Say } from './say.js';
import type { DataOf, Sentences } from './table.js';

/** "el silencio sobre la versión 2 de la propuesta «…»"; one the book does not know, by its id. */
export const silenceOn = (id: SilenceId, say: Say): string => {
  const known = say.names.silence(id);
  return known === undefined
    ? say.in({ es: `el silencio ${id}`, en: `the silence ${id}` })
    : say.in({
        es: `el silencio sobre la versión ${known.version} ${de(say.proposal(known.proposal))}`,
        en: `the silence on version ${known.version} of ${say.proposal(known.proposal)}`,
      });
};

const until = (deadline: Deadline, say: Say): string => {
  const { es, en } = sayDeadline(deadline, say.names.zone);
  return say.in({ es: `hasta el ${es}`, en: `until ${en}` });
};

/** What is said in time and what comes late have the same fields. */
type Answering = DataOf<'SilenceBroken'>;

const BROKE: Readonly<Record<Answering['with'], Bilingual>> = {
  objection: { es: 'con una objeción', en: 'with an objection' },
  amendment: { es: 'con una enmienda', en: 'with an amendment' },
};
const CAME: Readonly<Record<Answering['with'], Bilingual>> = {
  objection: { es: 'La objeción', en: 'The objection' },
  amendment: { es: 'La enmienda', en: 'The amendment' },
};

/** Which amendment, where it was proposed as one; and the words. */
const said = ({ words, amendment }: Answering, say: Say): string => {
  const which = say.maybe(amendment, (it) =>
    say.in({
      es: ` (${it.amendment}, ${de(say.text(it.text))})`,
      en: ` (${it.amendment}, of ${say.text(it.text)})`,
    }),
  );
  return `${which}: ${say.quote(words)}`;
};

export const silenceSentences: Sentences<SilenceEvent> = {
  SilenceCirculated: ({ proposal, version, languages, deadline, by, function: exercised }, say) => {
    const tongues = say.and(languages.map((language) => languageName(language, say)));
    return say.in({
      es: `${say.party(by)} circuló en silencio la versión ${version} ${de(say.proposal(proposal))}, en ${tongues}, ${until(deadline, say)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} circulated version ${version} of ${say.proposal(proposal)} under silence, in ${tongues}, ${until(deadline, say)}${say.exercising(exercised)}.`,
    });
  },
  SilenceExtended: ({ silence, deadline, reason, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} prorrogó ${silenceOn(silence, say)} ${until(deadline, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
      en: `${say.party(by)} extended ${silenceOn(silence, say)} ${until(deadline, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
    }),
  SilenceSuspended: ({ silence, reason, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} suspendió ${silenceOn(silence, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
      en: `${say.party(by)} suspended ${silenceOn(silence, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
    }),
  SilenceResumed: ({ silence, deadline, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} reanudó ${silenceOn(silence, say)}, ${until(deadline, say)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} resumed ${silenceOn(silence, say)}, ${until(deadline, say)}${say.exercising(exercised)}.`,
    }),
  SilenceBroken: (data, say) =>
    say.in({
      es: `${say.party(data.member)} rompió ${silenceOn(data.silence, say)} ${BROKE[data.with].es}${said(data, say)}.`,
      en: `${say.party(data.member)} broke ${silenceOn(data.silence, say)} ${BROKE[data.with].en}${said(data, say)}.`,
    }),
  ObjectionCameLate: (data, say) =>
    say.in({
      es: `${CAME[data.with].es} ${de(say.party(data.member))} llegó vencido el plazo y no rompe ${silenceOn(data.silence, say)}; se guarda como tardía${said(data, say)}.`,
      en: `${CAME[data.with].en} of ${say.party(data.member)} came after the deadline and does not break ${silenceOn(data.silence, say)}; it is kept as late${said(data, say)}.`,
    }),
  SilenceClosed: ({ silence, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} cerró ${silenceOn(silence, say)}${say.exercising(exercised)}: nadie lo rompió en plazo y la decisión queda tomada.`,
      en: `${say.party(by)} closed ${silenceOn(silence, say)}${say.exercising(exercised)}: nobody broke it in time, and the decision is taken.`,
    }),
  SilenceCalledOff: ({ silence, reason, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} dejó sin efecto ${silenceOn(silence, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
      en: `${say.party(by)} called off ${silenceOn(silence, say)}${say.exercising(exercised)}${say.reason(reason)}.`,
    }),
  SilenceAnnounced: ({ silence, meeting, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} anunció${say.at(meeting)}${say.exercising(exercised)}${exercised === undefined ? '' : ','} que ${silenceOn(silence, say)} no se rompió y la decisión está tomada.`,
      en: `${say.party(by)} announced${say.at(meeting)}${say.exercising(exercised)}${exercised === undefined ? '' : ','} that ${silenceOn(silence, say)} was not broken and the decision is taken.`,
    }),
};
