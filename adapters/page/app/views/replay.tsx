import type { ComponentChildren } from 'preact';
import type { ReplayAnswer, ReplayStep } from '../../../../projections/replay.js';
import { likewise, written } from '../address.js';
import { aspectSaid, Differences } from '../parts/differences.js';
import { Entries } from '../parts/entries.js';
import { Player } from '../parts/player.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { landmarks, standingAt, stepAsked, type Standing } from '../replay.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly replay: Answered<'replay'>;
}

export const replay = view<Answers>({
  asks: async ({ question }, { view: [, id = ''] }) => ({
    replay: await question('replay', `meetings/${encodeURIComponent(id)}/replay`),
  }),
  title: ({ say, words }, { replay: { answer } }) =>
    say(`${words(answer.names)}, otra vez`, `${words(answer.names)}, again`),
  body: ({ reader, answers }) => <Replay reader={reader} answer={answers.replay.answer} />,
});

const Replay = ({
  reader,
  answer,
}: {
  readonly reader: Reader;
  readonly answer: ReplayAnswer;
}): ComponentChildren => {
  const { say, address } = reader;
  const { steps } = answer;
  const step = stepAsked(address.query.step, steps.length);
  const told = steps[step - 1];
  const to = (other: number): string => written(likewise(address, { step: String(other) }));
  if (told === undefined)
    return <p>{say('De esta reunión no se cuenta nada.', 'Nothing is told of this meeting.')}</p>;
  return (
    <>
      <Player reader={reader} step={step} last={steps.length} to={to} />
      <Told reader={reader} told={told} />
      <div class="columns">
        <Section title={say('Cómo está todo en este paso', 'How all stands at this step')}>
          <Room reader={reader} standing={standingAt(steps, step)} />
        </Section>
        <Section title={say('Ir a', 'Jump to')}>
          <ol class="plain ruled jumps">
            {landmarks(steps).map((mark) => (
              <li key={mark.step}>
                <a href={to(mark.step)} {...(mark.step === step ? { 'aria-current': 'step' as const } : {})}>
                  {mark.step}. {shortened(reader.words(mark.told.said))}
                </a>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
};

const shortened = (said: string): string => (said.length > 120 ? `${said.slice(0, 118)}…` : said);

const Told = ({
  reader,
  told,
}: {
  readonly reader: Reader;
  readonly told: ReplayStep;
}): ComponentChildren => (
  <div class="told" aria-live="polite">
    <p class="headline">{reader.words(told.said)}</p>
    <p class="soft">
      {reader.say('Asentado por', 'Recorded by')} {reader.name(told.by)}
      {told.onBehalfOf === undefined
        ? ''
        : reader.say(
            `, en nombre de ${reader.name(told.onBehalfOf)}`,
            `, on behalf of ${reader.name(told.onBehalfOf)}`,
          )}{' '}
      <Entries reader={reader} of={[told.entry]} />
    </p>
    <Differences reader={reader} of={told.differences} />
  </div>
);

/** What is in the room at a step, what the step changed set off. */
const Room = ({
  reader,
  standing,
}: {
  readonly reader: Reader;
  readonly standing: readonly Standing[];
}): ComponentChildren => {
  const aspects = [...new Set(standing.map(({ aspect }) => aspect))];
  return aspects.map((aspect) => {
    const own = standing.filter((one) => one.aspect === aspect);
    return (
      <details key={aspect} open={own.some(({ isNew }) => isNew)}>
        <summary>
          {aspectSaid(aspect, reader)} <span class="soft">({own.length})</span>
        </summary>
        <ul class="plain room">
          {own.map((one) => (
            <li key={one.key} class={one.isNew ? 'new' : ''}>
              {one.isNew ? <span class="unseen">{reader.say('Nuevo: ', 'New: ')}</span> : null}
              {reader.words(one.what)}: {reader.words(one.is)}
            </li>
          ))}
        </ul>
      </details>
    );
  });
};
