import type { ComponentChildren } from 'preact';
import type { ObjectionTold } from '../../../../../projections/positions.js';
import { Authority, behalf } from '../behalf.js';
import { speaksFor } from '../desk.js';
import { Choice, fieldIn, given, Passage } from '../field.js';
import { Recording, type Wanted } from '../form.js';
import type { OpenProposal } from './open-proposal.js';

type Said = readonly [es: string, en: string];

/** What may be done about an objection, and where its words go. */
const WAYS: Readonly<Record<string, { readonly said: Said; readonly type: string }>> = {
  met: { said: ['fue atendida, y cómo', 'it is met, and how'], type: 'MeetObjection' },
  withdrawn: { said: ['la retira', 'it withdraws it'], type: 'WithdrawObjection' },
  sustained: { said: ['la mantiene, y por qué', 'it maintains it, and why'], type: 'SustainObjection' },
};

/** Of every objection that stands: an answer to it, or what its member does with it. */
export const Objections = (props: OpenProposal): ComponentChildren =>
  props.answer.objections
    .filter(({ fate }) => fate.kind === 'standing')
    .map((objection) => (
      <div key={objection.entry}>
        <ItsMember {...props} of={objection} />
        <Answered {...props} of={objection} />
      </div>
    ));

type Props = OpenProposal & { readonly of: ObjectionTold };

const ItsMember = ({ reader, desk, answer, of }: Props): ComponentChildren => {
  const { say } = reader;
  const { code } = of.member;
  if (!speaksFor(desk).some((member) => member.code === code)) return null;
  const command = (fields: FormData): Wanted => {
    const way = fieldIn(fields, 'way');
    const words = fieldIn(fields, 'reason');
    return {
      type: WAYS[way]?.type ?? '',
      ...behalf(desk, code, fields),
      data: { proposal: answer.proposal, member: code, ...given(way === 'met' ? 'how' : 'reason', words) },
    };
  };
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`objection:${answer.proposal}/${code}`}
      label={say('Asentar', 'Record')}
      said={() =>
        say(`La objeción de ${reader.name(of.member)}`, `The objection of ${reader.name(of.member)}`)
      }
      command={command}
    >
      <Choice
        label={say(`La objeción de ${reader.name(of.member)}`, `The objection of ${reader.name(of.member)}`)}
        name="way"
        from={Object.entries(WAYS).map(([way, { said }]) => [way, say(...said)] as const)}
      />
      <Passage label={say('En sus palabras', 'In its words')} name="reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};

const Answered = ({ reader, desk, answer, of }: Props): ComponentChildren => {
  const { say } = reader;
  const by = desk.forOthers ? (desk.presiding ?? desk.recorder) : desk.recorder;
  if (by === of.member.code) return null;
  const name = reader.name(desk.members.find(({ code }) => code === by) ?? { code: by });
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`answer:${answer.proposal}/${of.member.code}`}
      label={say('Asentar la respuesta', 'Record the answer')}
      said={() => say(`Respuesta a ${reader.name(of.member)}`, `Answer to ${reader.name(of.member)}`)}
      command={(fields) => ({
        type: 'AnswerObjection',
        ...behalf(desk, by, fields),
        data: { proposal: answer.proposal, member: of.member.code, by, answer: fieldIn(fields, 'answer') },
      })}
      recorded={(form) => form.reset()}
    >
      <Passage
        label={say(
          `Respuesta de ${name} a ${reader.name(of.member)}`,
          `Answer of ${name} to ${reader.name(of.member)}`,
        )}
        name="answer"
        required
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
