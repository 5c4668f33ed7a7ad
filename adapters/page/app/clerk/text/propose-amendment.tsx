import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ParagraphTold } from '../../../../../projections/declaration.js';
import type { Reader } from '../../reader.js';
import { Authority, behalf } from '../behalf.js';
import { idFor, speaksFor } from '../desk.js';
import { Choice, fieldIn, given, Line, named, Passage } from '../field.js';
import { Recording } from '../form.js';
import { beside, changeAsked, CHANGES, type ChangeKind } from './change-asked.js';
import type { OfText } from './of-text.js';
import { paragraphChoices } from './paragraphs.js';

const KINDS: Readonly<Record<ChangeKind, readonly [es: string, en: string]>> = {
  replace: ['que diga otra cosa', 'that it say something else'],
  insert: ['un párrafo nuevo tras él', 'a new paragraph after it'],
  delete: ['que se suprima', 'that it be deleted'],
  move: ['que pase a ir tras otro', 'that it move behind another'],
};

/** Why nothing of that kind can be asked for. */
const barred = (
  { say }: Reader,
  kind: ChangeKind,
  of: ParagraphTold | undefined,
  others: readonly ParagraphTold[],
): string | undefined => {
  if (of === undefined)
    return say(
      'Todos los párrafos están acordados ad referéndum: reabra antes el que quiera enmendar.',
      'All paragraphs are agreed ad referendum: reopen first the one to be amended.',
    );
  return kind === 'move' && others.length === 0
    ? say('No hay otro tras el que pueda ir.', 'There is no other that it could come after.')
    : undefined;
};

/** A change of the text, asked for by members on the version that they have before them. */
export const ProposeAmendment = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say } = reader;
  const members = speaksFor(desk);
  const [kind, setKind] = useState<ChangeKind>('replace');
  const [chosen, choose] = useState<string>();
  const free = answer.paragraphs.filter(({ agreement }) => agreement?.kind !== 'agreed');
  const of = free.find(({ paragraph }) => paragraph === chosen) ?? free[0];
  const others = of === undefined ? [] : beside(answer.paragraphs, of);
  if (members.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`amendment:${answer.text}`}
      label={say('Proponer la enmienda', 'Propose the amendment')}
      barred={barred(reader, kind, of, others)}
      said={(fields) =>
        `${say('Enmienda', 'Amendment')}: ${say(...KINDS[kind])} ${fieldIn(fields, 'amended')}`
      }
      command={(fields) => {
        const by = fieldIn(fields, 'mover');
        const words = fieldIn(fields, 'amended');
        const apart = crypto.randomUUID();
        return {
          type: 'ProposeAmendment',
          ...behalf(desk, by, fields),
          data: {
            text: answer.text,
            amendment: idFor(words === '' ? kind : words, apart),
            version: answer.version,
            change:
              of &&
              changeAsked(kind, of, { words, behind: fieldIn(fields, 'behind'), id: idFor(words, apart) }),
            by: [by],
            ...given('reason', fieldIn(fields, 'moved')),
          },
        };
      }}
      recorded={(form) => {
        form.reset();
        setKind('replace');
      }}
    >
      <Choice
        label={say('Qué párrafo', 'Which paragraph')}
        name="of"
        at="/data/change/paragraph"
        from={paragraphChoices(free)}
        value={of?.paragraph ?? ''}
        chosen={choose}
      />
      <Choice
        label={say('Qué se pide', 'What is asked for')}
        name="kind"
        at="/data/change/kind"
        from={CHANGES.map((one) => [one, say(...KINDS[one])])}
        value={kind}
        chosen={(now) => setKind(CHANGES.find((one) => one === now) ?? 'replace')}
      />
      {kind === 'replace' || kind === 'insert' ? (
        <Passage
          label={say('Con qué texto', 'Words as amended')}
          name="amended"
          at="/data/change/words"
          required
        />
      ) : null}
      {kind === 'move' ? (
        <Choice
          label={say('Tras cuál', 'Behind which')}
          name="behind"
          at="/data/change/after"
          from={paragraphChoices(others)}
        />
      ) : null}
      <Choice
        label={say('Quién la propone', 'Who proposes it')}
        name="mover"
        at="/data/by"
        from={named(members, reader)}
      />
      <Line label={say('Por qué se propone', 'Why it is proposed')} name="moved" at="/data/reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
