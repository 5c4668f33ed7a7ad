import type { ComponentChildren } from 'preact';
import type { BracketTold } from '../../../../projections/brackets.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

/** A span that is not agreed: each wording with who proposed it and who stands on it. */
export const Bracket = ({
  reader,
  of,
  language,
}: {
  readonly reader: Reader;
  readonly of: BracketTold;
  readonly language: string;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <div class="bracket">
      <p>
        <b>{say('Sin acordar', 'Not agreed')}</b>: <span lang={language}>{of.shown}</span> ·{' '}
        {say('lo pidió', 'asked for by')} {reader.names(of.by)}
        {of.reason === undefined ? '' : `: ${reader.quote(of.reason)}`}{' '}
        <Entries reader={reader} of={[of.entry]} />
      </p>
      <ul>
        {of.alternatives.map(({ alternative, words, by, entry, support }) => (
          <li key={alternative}>
            {words === undefined ? (
              <em>{say('suprimirlo', 'leave it out')}</em>
            ) : (
              <span lang={language}>{words}</span>
            )}{' '}
            · {reader.names(support.length === 0 ? by : support.map(({ member }) => member))}{' '}
            <Entries reader={reader} of={[entry, ...support.map((one) => one.entry)]} />
          </li>
        ))}
      </ul>
      {of.holding.length === 0 ? null : (
        <p class="soft">
          {say('Mantienen el corchete', 'Hold the bracket')}:{' '}
          {reader.names(of.holding.map(({ member }) => member))}{' '}
          <Entries reader={reader} of={of.holding.map(({ entry }) => entry)} />
        </p>
      )}
    </div>
  );
};
