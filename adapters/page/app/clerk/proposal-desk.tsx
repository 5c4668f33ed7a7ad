import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ProposalAnswer } from '../../../../projections/proposal.js';
import { useScript } from '../parts/has-script.js';
import { needSaid } from '../parts/needs.js';
import { Section } from '../parts/section.js';
import { STANDS } from '../parts/stands.js';
import type { Reader } from '../reader.js';
import { nextMember, speaksFor, type Desk } from './desk.js';
import { fieldIn, Recording } from './form.js';

interface Props {
  readonly reader: Reader;
  readonly answer: ProposalAnswer;
  readonly desk: Desk;
  /** The last entry that the answer takes into account. */
  readonly last: number | undefined;
}

/** What whoever may record does with an open proposal: takes down the table, and declares the consensus. */
export const ProposalDesk = ({ reader, answer, desk, last }: Props): ComponentChildren => {
  const hasScript = useScript();
  if (!hasScript || answer.phase !== 'open') return null;
  return (
    <Section title={reader.say('Asentar', 'Record')} wide>
      <div class="columns">
        <Stands reader={reader} answer={answer} desk={desk} last={last} />
        <Consensus reader={reader} answer={answer} desk={desk} last={last} />
      </div>
    </Section>
  );
};

/** In whose name it is said, where it is not the recorder's own. */
export const behalf = ({ recorder }: Desk, party: string, authority: string): object =>
  party === recorder || authority === '' ? {} : { onBehalfOf: { party, authority } };

const Stands = ({ reader, answer, desk }: Props): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  const spoken = new Set(
    answer.positions.filter(({ current, stale }) => current && !stale).map(({ member }) => member.code),
  );
  const [member, setMember] = useState(nextMember(members, spoken, undefined));
  const [stand, setStand] = useState('no-objection');
  if (members.length === 0) return null;
  return (
    <Recording
      reader={reader}
      label={say('Asentar la posición', 'Record the position')}
      command={(fields) => {
        const reason = fieldIn(fields, 'reason');
        return {
          path: `proposals/${encodeURIComponent(answer.proposal)}/positions`,
          body: {
            recordedBy: desk.recorder,
            ...behalf(desk, member ?? '', fieldIn(fields, 'authority')),
            version: answer.currentVersion,
            member,
            stand,
            ...(answer.meeting === undefined ? {} : { meeting: answer.meeting }),
            ...(reason === '' ? {} : { reason }),
          },
        };
      }}
      recorded={(form) => {
        // On to the next at the table: a letter for the stand, and Enter.
        setMember(nextMember(members, new Set([...spoken, member ?? '']), member));
        setStand('no-objection');
        const reason = form.elements.namedItem('reason');
        if (reason instanceof HTMLInputElement) reason.value = '';
        const stands = form.elements.namedItem('stand');
        if (stands instanceof HTMLSelectElement) stands.focus();
      }}
    >
      <label>
        {say('Miembro', 'Member')}
        <select name="member" value={member} onChange={(event) => setMember(event.currentTarget.value)}>
          {members.map((one) => (
            <option key={one.code} value={one.code}>
              {reader.name(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('Posición', 'Stand')}
        <select
          name="stand"
          value={stand}
          onInput={(event) => setStand(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        >
          {Object.entries(STANDS).map(([value, said]) => (
            <option key={value} value={value}>
              {say(...said)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('Motivo', 'Reason')}
        <input name="reason" required={stand === 'objection'} />
      </label>
      {desk.forOthers ? <Authority reader={reader} /> : null}
    </Recording>
  );
};

export const Authority = ({ reader }: { readonly reader: Reader }): ComponentChildren => (
  <label>
    {reader.say('Con qué autoridad habla por él', 'By what authority it is spoken for')}
    <input
      name="authority"
      required
      defaultValue={reader.say('su delegación, en la sala', 'its delegation, in the room')}
    />
  </label>
);

const Consensus = ({ reader, answer, desk, last }: Props): ComponentChildren => {
  const { say } = reader;
  const { presiding } = desk;
  if (presiding === undefined || !(desk.forOthers || desk.recorder === presiding)) return null;
  const bars = answer.stillNeeded.filter((need) => need.bars);
  return (
    <Recording
      reader={reader}
      label={say('Declarar el consenso', 'Declare consensus')}
      seen={last}
      barred={bars.length === 0 ? undefined : bars.map((need) => needSaid(need, reader)).join('. ')}
      command={(fields) => {
        const exercised = fieldIn(fields, 'function');
        return {
          path: `proposals/${encodeURIComponent(answer.proposal)}/consensus`,
          body: {
            recordedBy: desk.recorder,
            ...behalf(desk, presiding, fieldIn(fields, 'authority')),
            version: answer.currentVersion,
            by: presiding,
            ...(answer.meeting === undefined ? {} : { meeting: answer.meeting }),
            ...(exercised === '' ? {} : { function: exercised }),
          },
        };
      }}
    >
      <p>
        {say('Preside', 'Presiding')}:{' '}
        <b>{reader.name(desk.members.find(({ code }) => code === presiding) ?? { code: presiding })}</b>.{' '}
        {say(`Sobre la versión ${answer.currentVersion}.`, `On version ${answer.currentVersion}.`)}
      </p>
      {desk.functions.length === 0 ? null : (
        <label>
          {say('Función que ejerce', 'Function exercised')}
          <select name="function">
            {desk.functions.map((one) => (
              <option key={one.id} value={one.id}>
                {reader.words(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {desk.forOthers ? <Authority reader={reader} /> : null}
    </Recording>
  );
};
