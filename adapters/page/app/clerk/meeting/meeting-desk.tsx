import type { ComponentChildren } from 'preact';
import { useScript } from '../../parts/has-script.js';
import { Section } from '../../parts/section.js';
import { Act } from '../act.js';
import { NewProposal } from '../proposal/new-proposal.js';
import { Items, NewItem } from './agenda.js';
import { Intervention } from './intervention.js';
import type { OfMeeting } from './of-meeting.js';
import { Phases } from './phase.js';
import { Presence } from './presence.js';
import { Session } from './session.js';

/** What whoever may record does in a meeting while it lasts. */
export const MeetingDesk = (props: OfMeeting): ComponentChildren => {
  const { reader, desk, answer } = props;
  const hasScript = useScript();
  if (!hasScript || answer.phase === 'closed') return null;
  const item = answer.agenda.findLast(({ phase }) => phase === 'open')?.id;
  const organ = answer.organ.code;
  return (
    <Section title={reader.say('Asentar lo que pasa', 'Record what happens')} wide>
      <div class="desk" tabIndex={-1}>
        <Part title={reader.say('La reunión', 'The meeting')}>
          <Phases {...props} />
          <Session {...props} />
        </Part>
        <Part title={reader.say('Presencia', 'Presence')}>
          <Presence {...props} />
        </Part>
        <Part title={reader.say('Agenda', 'Agenda')}>
          <Items {...props} />
          <NewItem {...props} />
        </Part>
        {answer.phase === 'open' ? (
          <Part title={reader.say('Lo que se dice y se decide', 'What is said and decided')}>
            <Intervention {...props} />
            <NewProposal reader={reader} desk={desk} within={{ meeting: answer.meeting, organ, item }} />
            <Act reader={reader} desk={desk} organ={organ} meeting={answer.meeting} />
          </Part>
        ) : null}
      </div>
    </Section>
  );
};

const Part = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): ComponentChildren => (
  <div class="part">
    <h3>{title}</h3>
    {children}
  </div>
);
