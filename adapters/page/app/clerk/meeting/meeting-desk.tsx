import type { ComponentChildren } from 'preact';
import type { SilenceAnswer } from '../../../../../projections/silence.js';
import { Act } from '../act.js';
import { DeskSection } from '../desk-section.js';
import { NewProposal } from '../proposal/new-proposal.js';
import { Announce, owedTo } from '../silence/announce.js';
import { Items, NewItem } from './agenda.js';
import { Intervention } from './intervention.js';
import type { OfMeeting } from './of-meeting.js';
import { Phases } from './phase.js';
import { Presence } from './presence.js';
import { Session } from './session.js';

/** What whoever may record does in a meeting while it lasts. */
export const MeetingDesk = (props: OfMeeting & { readonly silence: SilenceAnswer }): ComponentChildren => {
  const { reader, desk, answer, silence } = props;
  if (answer.phase === 'closed') return null;
  const item = answer.agenda.findLast(({ phase }) => phase === 'open')?.id;
  const organ = answer.organ.code;
  return (
    <DeskSection title={reader.say('Asentar lo que pasa', 'Record what happens')} wide>
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
            {owedTo(answer, silence).map((one) => (
              <Announce key={one.silence} {...props} of={one} />
            ))}
          </Part>
        ) : null}
      </div>
    </DeskSection>
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
