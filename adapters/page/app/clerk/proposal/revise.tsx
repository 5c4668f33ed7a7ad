import type { ComponentChildren } from 'preact';
import { Authority, behalf } from '../behalf.js';
import { speaksFor } from '../desk.js';
import { Choice, Field, fieldIn, given, Line, named } from '../field.js';
import { Recording } from '../form.js';
import type { OpenProposal } from './open-proposal.js';

/** A new version of the words, by one of those who put the proposal: stands are taken on it anew. */
export const Revise = ({ reader, desk, answer }: OpenProposal): ComponentChildren => {
  const { say, lang } = reader;
  const own = new Set(answer.by.map(({ code }) => code));
  const proposers = speaksFor(desk).filter(({ code }) => own.has(code));
  if (proposers.length === 0) return null;
  const words = answer.versions.at(-1)?.words;
  return (
    <Recording
      key={answer.currentVersion}
      reader={reader}
      desk={desk}
      name={`version:${answer.proposal}`}
      label={say('Presentar la versión nueva', 'Put the new version')}
      said={() =>
        say(
          `Versión nueva de «${reader.words(answer.title)}»`,
          `A new version of “${reader.words(answer.title)}”`,
        )
      }
      command={(fields) => {
        const by = fieldIn(fields, 'reviser');
        return {
          type: 'ReviseProposal',
          ...behalf(desk, by, fields),
          data: {
            proposal: answer.proposal,
            words: { [lang]: fieldIn(fields, 'version') },
            by: [by],
            ...given('reason', fieldIn(fields, 'why')),
          },
        };
      }}
    >
      <Field label={say('Texto nuevo', 'New words')} name="version" at="/data/words">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            required
            defaultValue={words === undefined ? '' : reader.words(words)}
          />
        )}
      </Field>
      <Choice
        label={say('La presenta', 'Put by')}
        name="reviser"
        at="/data/by"
        from={named(proposers, reader)}
      />
      <Line label={say('Por qué', 'Why')} name="why" at="/data/reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
