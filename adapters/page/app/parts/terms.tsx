import type { ComponentChildren } from 'preact';
import type { TermTold } from '../../../../projections/presidency.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

/** "desde el 14 de noviembre de 2019", "en 2018": the time in office, as precisely as stated. */
export const timeSaid = ({ from, until }: Pick<TermTold, 'from' | 'until'>, reader: Reader): string => {
  const { say, moment, momentAfter } = reader;
  if (from !== undefined && from === until) return say(`en ${moment(from)}`, `in ${moment(from)}`);
  return [
    from === undefined ? '' : say(`desde ${momentAfter(from)}`, `since ${momentAfter(from)}`),
    until === undefined ? '' : say(`hasta ${momentAfter(until)}`, `until ${momentAfter(until)}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** How far a term has come, said plainly. */
export const stageSaid = (term: TermTold, { say }: Reader): string => {
  switch (term.stage) {
    case 'announced':
      return term.members.length > 1
        ? say('candidaturas anunciadas; ninguna designada', 'candidacies announced; none designated')
        : say('anunciada, no designada', 'announced, not designated');
    case 'designated':
      return say('designada; no ha asumido', 'designated; not in office yet');
    case 'handed-over':
      return say('ya se le traspasó; aún no surte efecto', 'handed over; not in effect yet');
    case 'effective':
      return say('en el cargo', 'in office');
    case 'ended':
      return say('presidió', 'presided');
  }
};

interface TermProps {
  readonly reader: Reader;
  readonly term: TermTold | undefined;
  readonly place: string;
  readonly none: string;
  readonly now?: boolean;
}

/** One of the three of the troika. */
export const TermCard = ({ reader, term, place, none, now = false }: TermProps): ComponentChildren => (
  <div class={now ? 'term now' : 'term'}>
    <p class="place">{place}</p>
    {term === undefined ? (
      <p>{none}</p>
    ) : (
      <>
        <p class="who">{reader.names(term.members)}</p>
        <p class="soft">
          {reader.say(`Período ${term.term}`, `Term ${term.term}`)}: {stageSaid(term, reader)}
          {timeSaid(term, reader) === '' ? '' : ` ${timeSaid(term, reader)}`}{' '}
          <Entries reader={reader} of={term.steps.map(({ entry }) => entry)} />
        </p>
        {term.theme === undefined ? null : (
          <p class="soft">
            {reader.say('Tema', 'Theme')}: {reader.words(term.theme.words)}
          </p>
        )}
      </>
    )}
  </div>
);
