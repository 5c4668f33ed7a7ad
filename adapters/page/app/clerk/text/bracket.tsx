import type { ComponentChildren } from 'preact';
import { CloseBracket } from './close-bracket.js';
import type { OfBracket } from './of-bracket.js';
import { StandInBracket } from './stand-in-bracket.js';

/** An open bracket: who stands on which wording, and its closing once nobody stands on another. */
export const Bracket = (props: OfBracket): ComponentChildren => {
  const { reader, of } = props;
  const { say } = reader;
  return (
    <div>
      <p class="words">{of.shown}</p>
      <ul class="plain">
        {of.alternatives.map(({ alternative, words, support }) => (
          <li key={alternative}>
            {reader.quote(words ?? say('nada', 'nothing'))}:{' '}
            {support.length === 0
              ? say('nadie', 'nobody')
              : reader.names(support.map(({ member }) => member))}
          </li>
        ))}
      </ul>
      <StandInBracket {...props} />
      <CloseBracket {...props} />
    </div>
  );
};
