import type { ComponentChildren } from 'preact';
import type { MinutesAnswer } from '../../../../projections/minutes.js';
import { ActList, Said } from '../parts/acts.js';
import { Entries } from '../parts/entries.js';
import { PutProposal } from '../parts/put-proposal.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly minutes: Answered<'minutes'>;
}

/** The minutes of a meeting, made of its entries, item by item. */
export const minutes = view<Answers>({
  asks: async ({ question }, { view: [, id = ''] }) => ({
    minutes: await question('minutes', `meetings/${encodeURIComponent(id)}/minutes`),
  }),
  title: ({ say, words }, { minutes: { answer } }) =>
    say(`Acta: ${words(answer.names)}`, `Minutes: ${words(answer.names)}`),
  body: ({ reader, answers }) => <Minutes reader={reader} answer={answers.minutes.answer} />,
});

interface Props {
  readonly reader: Reader;
  readonly answer: MinutesAnswer;
}

const STATES: Readonly<Record<MinutesAnswer['state'], readonly [es: string, en: string]>> = {
  'in-preparation': ['En preparación', 'In preparation'],
  draft: ['Proyecto, abierto a correcciones', 'A draft, open to corrections'],
  final: ['Definitiva', 'Final'],
};

const Minutes = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  const { circulated, finalEntry } = answer;
  return (
    <>
      <p>
        <b>{say(...STATES[answer.state])}</b>
        {circulated === undefined
          ? ''
          : say(
              ` · circulada; correcciones hasta ${reader.moment(circulated.until)}`,
              ` · circulated; corrections until ${reader.moment(circulated.until)}`,
            )}{' '}
        <Entries
          reader={reader}
          of={[circulated?.entry, finalEntry].filter((entry) => entry !== undefined)}
        />
        {' · '}
        <a href={reader.to(['meetings', answer.meeting])}>{say('la reunión', 'the meeting')}</a>
      </p>
      <Section title={say('Asistencia', 'Attendance')} wide>
        <ul class="plain chips">
          {answer.attendance.map(({ party, entry, leftEntry }) => (
            <li key={party.code}>
              {reader.name(party)}
              {leftEntry === undefined ? '' : ` (${say('se retiró', 'left')})`}{' '}
              <Entries reader={reader} of={[entry, ...(leftEntry === undefined ? [] : [leftEntry])]} />
            </li>
          ))}
        </ul>
        {answer.absent.length === 0 ? null : (
          <p class="soft">
            {say('Ausentes', 'Absent')}: {reader.names(answer.absent.map(({ party }) => party))}
          </p>
        )}
      </Section>
      {answer.items.map((item) => (
        <Section key={item.id} title={reader.words(item.title)} wide>
          <Under reader={reader} of={item} />
        </Section>
      ))}
      {isEmpty(answer) ? null : (
        <Section title={say('Sin punto de la agenda', 'Under no item')} wide>
          <Under reader={reader} of={answer} />
        </Section>
      )}
      <Corrections reader={reader} answer={answer} />
    </>
  );
};

type Told = Pick<MinutesAnswer, 'interventions' | 'proposals' | 'acts'>;

const isEmpty = ({ interventions, proposals, acts }: Told): boolean =>
  interventions.length + proposals.length + acts.length === 0;

/** What was said, put and done. */
const Under = ({ reader, of: told }: { readonly reader: Reader; readonly of: Told }): ComponentChildren => (
  <>
    {isEmpty(told) ? <p class="soft">{reader.say('Nada se asentó.', 'Nothing was recorded.')}</p> : null}
    {told.interventions.map(({ party, summary, entry }) => (
      <p key={entry}>
        <b>{reader.name(party)}</b>
        {summary === undefined ? '' : `: ${reader.words(summary)}`} <Entries reader={reader} of={[entry]} />
      </p>
    ))}
    {told.proposals.map((one) => (
      <p key={one.proposal}>
        <PutProposal reader={reader} of={one} />
      </p>
    ))}
    {told.acts.length === 0 ? null : <ActList reader={reader} acts={told.acts} />}
  </>
);

const Corrections = ({ reader, answer: { corrections, summaries } }: Props): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      {corrections.length === 0 ? null : (
        <Section title={say('Correcciones pedidas', 'Corrections asked for')} wide>
          <ul class="plain ruled">
            {corrections.map(({ correction, by, words, entry, outcome }) => (
              <li key={correction}>
                <b>{reader.name(by)}</b>: <q>{words}</q> <Entries reader={reader} of={[entry]} />
                <p class="soft">
                  {outcome.kind === 'open'
                    ? say('Por resolver', 'Not settled yet')
                    : outcome.kind === 'taken'
                      ? say('Acogida', 'Taken')
                      : `${say('No acogida', 'Not taken')}: ${outcome.reason}`}{' '}
                  {outcome.kind === 'open' ? null : <Entries reader={reader} of={[outcome.entry]} />}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {summaries.map(({ text, title, by, entry }) => (
        <p key={text}>
          {say(
            'Resumen de la presidencia, bajo su responsabilidad',
            'Chair’s summary, on its own responsibility',
          )}
          :{' '}
          <a href={reader.to(['texts', text])}>
            <Said reader={reader} words={title} />
          </a>{' '}
          · {reader.name(by)} <Entries reader={reader} of={[entry]} />
        </p>
      ))}
    </>
  );
};
