import type { ComponentChildren } from 'preact';
import type { AgendaItemTold, MeetingAnswer } from '../../../../projections/meeting.js';
import { deskFor, type Desk } from '../clerk/desk.js';
import { MeetingDesk } from '../clerk/meeting/meeting-desk.js';
import { newestOf } from '../pages.js';
import { ActList, Said } from '../parts/acts.js';
import { capital } from '../parts/calendar-strip.js';
import { Entries } from '../parts/entries.js';
import { itemPhaseSaid, meetingPhaseSaid } from '../parts/phases.js';
import { PutProposal } from '../parts/put-proposal.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly meeting: Answered<'meeting'>;
  readonly desk?: Desk;
  readonly silence?: Answered<'silence'>;
}

export const meeting = view<Answers>({
  asks: async (ask, address) => {
    const {
      view: [, id = ''],
    } = address;
    const [asked, desk] = await Promise.all([
      ask.question('meeting', `meetings/${encodeURIComponent(id)}`),
      deskFor(ask, address),
    ]);
    // What was decided in silence is announced at a meeting: it is asked for where that can be recorded.
    const silence =
      'desk' in desk ? { silence: await newestOf(ask.question, 'silence', 'silence', 'first') } : {};
    return { meeting: asked, ...desk, ...silence };
  },
  title: ({ words }, { meeting: { answer } }) => words(answer.names),
  body: ({ reader, answers }) => (
    <>
      <Meeting reader={reader} answer={answers.meeting.answer} />
      {answers.desk === undefined || answers.silence === undefined ? null : (
        <MeetingDesk
          reader={reader}
          answer={answers.meeting.answer}
          desk={answers.desk}
          silence={answers.silence.answer}
        />
      )}
    </>
  ),
});

interface Props {
  readonly reader: Reader;
  readonly answer: MeetingAnswer;
}

const Meeting = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      <p>
        {capital(reader.words(answer.said))}
        {answer.place === undefined ? '' : `, ${reader.words(answer.place)}`} · {reader.name(answer.organ)} ·{' '}
        <b>{meetingPhaseSaid(answer.phase, reader)}</b>{' '}
        <Entries reader={reader} of={[answer.entry, answer.phaseEntry]} />
      </p>
      <p class="soft">
        {say('Convocó', 'Convened by')} {reader.name(answer.convenedBy)}
        {answer.through === undefined
          ? ''
          : say(`, por medio de ${reader.name(answer.through)}`, `, through ${reader.name(answer.through)}`)}
      </p>
      <p>
        <a class="button" href={reader.to(['meetings', answer.meeting, 'replay'])}>
          {say('Ver la reunión otra vez, paso a paso', 'Replay the meeting, step by step')}
        </a>
      </p>
      <p>
        <a href={reader.to(['meetings', answer.meeting, 'minutes'])}>
          {say('El acta, punto por punto', 'The minutes, item by item')}
        </a>
      </p>
      <DraftingGroup reader={reader} of={answer.draftingGroup} />
      <div class="columns">
        <Section title={say('Agenda', 'Agenda')}>
          <Agenda reader={reader} answer={answer} />
        </Section>
        <div>
          <Section title={say('Presentes', 'Present')}>
            <Presence reader={reader} answer={answer} />
          </Section>
          {answer.proposals.length === 0 ? null : (
            <Section title={say('Propuestas', 'Proposals')}>
              <ul class="plain ruled">
                {answer.proposals.map((one) => (
                  <li key={one.proposal}>
                    <PutProposal reader={reader} of={one} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      {answer.acts.length === 0 ? null : (
        <Section title={say('Actos', 'Acts')} wide>
          <ActList reader={reader} acts={answer.acts} />
        </Section>
      )}
    </>
  );
};

/** Those who were asked to write, what they reported and the texts they brought out. */
const DraftingGroup = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: MeetingAnswer['draftingGroup'];
}): ComponentChildren => {
  if (of === undefined) return null;
  const { say } = reader;
  return (
    <Section title={say('Grupo de redacción', 'Drafting group')} wide>
      <p>
        {reader.names(of.named.map(({ member }) => member))}
        {of.head === undefined
          ? ''
          : ` · ${say('lo dirige', 'headed by')} ${reader.name(of.head.member)}`}{' '}
        <Entries
          reader={reader}
          of={[
            of.askedEntry,
            ...of.named.map(({ entry }) => entry),
            ...(of.head === undefined ? [] : [of.head.entry]),
          ]}
        />
      </p>
      {(of.reports ?? []).map(({ by, report, entry }) => (
        <p key={entry}>
          {say('Informó', 'Reported by')} {reader.name(by)}: <Said reader={reader} words={report} />{' '}
          <Entries reader={reader} of={[entry]} />
        </p>
      ))}
      {(of.texts ?? []).map(({ text, title, organ, entry, adoptedEntry }) => (
        <p key={text}>
          <a href={reader.to(['texts', text])}>
            <Said reader={reader} words={title} />
          </a>{' '}
          <span class="soft">
            · {reader.name(organ)} ·{' '}
            {adoptedEntry === undefined ? say('sin adoptar', 'not adopted') : say('adoptado', 'adopted')}
          </span>{' '}
          <Entries reader={reader} of={[entry, ...(adoptedEntry === undefined ? [] : [adoptedEntry])]} />
        </p>
      ))}
    </Section>
  );
};

/** Session by session; what stands in no session comes last. */
const Agenda = ({ reader, answer: { sessions, agenda, interventions } }: Props): ComponentChildren => {
  const groups = [
    ...sessions.map((session) => ({ session, items: agenda.filter((item) => item.session === session.id) })),
    { session: undefined, items: agenda.filter((item) => item.session === undefined) },
  ].filter(({ items }) => items.length > 0);
  return groups.map(({ session, items }) => (
    <div key={session?.id ?? ''}>
      {session === undefined ? null : (
        <h3>
          <Said reader={reader} words={session.names} />{' '}
          {session.doors === 'closed' ? (
            <span class="soft">({reader.say('a puerta cerrada', 'behind closed doors')})</span>
          ) : null}
        </h3>
      )}
      <ol class="plain ruled">
        {items.map((item) => (
          <Item
            key={item.id}
            reader={reader}
            item={item}
            said={interventions.filter((one) => one.item === item.id)}
          />
        ))}
      </ol>
    </div>
  ));
};

const Item = ({
  reader,
  item,
  said,
}: {
  readonly reader: Reader;
  readonly item: AgendaItemTold;
  readonly said: MeetingAnswer['interventions'];
}): ComponentChildren => (
  <li class={item.within === undefined ? '' : 'nested'}>
    <Said reader={reader} words={item.title} />{' '}
    <span class="soft">
      {item.presenters.length === 0
        ? ''
        : `· ${reader.say('presenta', 'presented by')} ${reader.names(item.presenters)} `}
      · {itemPhaseSaid(item.phase, reader)}
    </span>{' '}
    <Entries reader={reader} of={[item.entry]} />
    {said.map(({ party, summary, entry }) => (
      <p class="soft" key={entry}>
        {reader.name(party)}
        {summary === undefined ? '' : `: ${reader.words(summary)}`} <Entries reader={reader} of={[entry]} />
      </p>
    ))}
  </li>
);

const Presence = ({ reader, answer: { presence } }: Props): ComponentChildren => (
  <ul class="plain chips">
    {presence.map(({ party, presence: how, entry }) => (
      <li key={party.code} class={how === 'present' ? '' : 'gone'}>
        {reader.name(party)}
        {how === 'present' ? null : ` (${reader.say('se retiró', 'left')})`}{' '}
        <Entries reader={reader} of={[entry]} />
      </li>
    ))}
  </ul>
);
