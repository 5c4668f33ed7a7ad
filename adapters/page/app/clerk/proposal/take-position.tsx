import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { STANDS } from '../../parts/stands.js';
import { Authority, behalf } from '../behalf.js';
import { nextMember, speaksFor } from '../desk.js';
import { Field, fieldIn, given, named } from '../field.js';
import { Recording } from '../form.js';
import type { OpenProposal } from './open-proposal.js';

/** The members whose stand on this version is in the book. */
const spokenIn = ({ positions }: OpenProposal['answer']): readonly string[] =>
  positions.filter(({ current, stale }) => current && !stale).map(({ member }) => member.code);

/**
 * The stand that a letter means. A list takes letters typed fast for the beginning of one word, and the table is gone
 * through fast.
 */
const beginningWith = (letter: string, { say }: OpenProposal['reader']): string | undefined =>
  letter.length === 1
    ? Object.entries(STANDS).find(([, said]) => say(...said).startsWith(letter.toLowerCase()))?.[0]
    : undefined;

/** The table, member by member: a letter for the stand, and Enter, and the next that has not spoken is up. */
export const TakePosition = ({ reader, answer, desk }: OpenProposal): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  const typed = useRef(new Set<string>());
  const spoken = new Set([...spokenIn(answer), ...typed.current]);
  const [member, setMember] = useState(nextMember(members, spoken, undefined));
  const [stand, setStand] = useState('no-objection');
  if (members.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`position:${answer.proposal}`}
      label={say('Asentar la posición', 'Record the position')}
      goesOn
      said={(fields) => {
        const who = members.find(({ code }) => code === fieldIn(fields, 'member'));
        const said = Object.entries(STANDS).find(([value]) => value === fieldIn(fields, 'stand'))?.[1];
        return `${who === undefined ? '' : reader.name(who)}: ${said === undefined ? '' : say(...said)}`;
      }}
      command={(fields) => ({
        type: 'TakePosition',
        ...behalf(desk, fieldIn(fields, 'member'), fields),
        data: {
          proposal: answer.proposal,
          version: answer.currentVersion,
          member: fieldIn(fields, 'member'),
          stand: fieldIn(fields, 'stand'),
          ...given('meeting', answer.meeting ?? ''),
          ...given('reason', fieldIn(fields, 'reason')),
        },
      })}
      recorded={(form) => {
        typed.current.add(member ?? '');
        setMember(nextMember(members, new Set([...spoken, member ?? '']), member));
        setStand('no-objection');
        const reason = form.elements.namedItem('reason');
        if (reason instanceof HTMLInputElement) reason.value = '';
        const stands = form.elements.namedItem('stand');
        if (stands instanceof HTMLSelectElement) stands.focus();
      }}
    >
      <Field label={say('Miembro', 'Member')} name="member">
        {(attributes) => (
          <select
            {...attributes}
            value={member}
            onChange={(event) => {
              setMember(event.currentTarget.value);
            }}
          >
            {named(members, reader).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('Posición', 'Stand')} name="stand">
        {(attributes) => (
          <select
            {...attributes}
            value={stand}
            onInput={(event) => {
              setStand(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              const meant = beginningWith(event.key, reader);
              if (event.key !== 'Enter' && meant === undefined) return;
              event.preventDefault();
              if (meant === undefined) event.currentTarget.form?.requestSubmit();
              else setStand(meant);
            }}
          >
            {Object.entries(STANDS).map(([value, said]) => (
              <option key={value} value={value}>
                {say(...said)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('Motivo', 'Reason')} name="reason">
        {(attributes) => <input {...attributes} required={stand === 'objection'} />}
      </Field>
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
