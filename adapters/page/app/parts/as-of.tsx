import type { ComponentChildren } from 'preact';
import { atPresent, isOfThePast, written } from '../address.js';
import type { Reader } from '../reader.js';
import { Kept } from './kept.js';

/** "as it was on 15 November 2019, at entry 300": the moment looked at, where it is not the present. */
const pastSaid = ({ address: { query }, say, list, momentAfter }: Reader): string => {
  const parts = [
    ...(query.on === undefined
      ? []
      : [say(`como era ${momentAfter(query.on)}`, `as it was on ${momentAfter(query.on)}`)]),
    ...(query.at === undefined ? [] : [say(`hasta el asiento ${query.at}`, `up to entry ${query.at}`)]),
    ...(query['known-on'] === undefined
      ? []
      : [
          say(
            `como constaba ${momentAfter(query['known-on'])}`,
            `as recorded by ${momentAfter(query['known-on'])}`,
          ),
        ]),
  ];
  return list(parts);
};

/** Of when the book is looked at: by date or entry, kept in the address. A plain form, so that it works without scripts. */
export const AsOf = ({
  reader,
  last,
}: {
  readonly reader: Reader;
  readonly last: number;
}): ComponentChildren => {
  const { address, say } = reader;
  const past = isOfThePast(address);
  return (
    <div class={past ? 'as-of past' : 'as-of'}>
      {past ? (
        <p class="banner" role="note">
          <strong>{say('Mira el pasado', 'You are looking at the past')}</strong>: {pastSaid(reader)}.{' '}
          <a href={written(atPresent(address))}>{say('Volver al presente', 'Back to the present')}</a>
        </p>
      ) : null}
      <form method="get" action={written({ ...address, query: {} })} key={written(address)}>
        <Kept query={address.query} but={['on', 'at', 'known-on']} />
        <label>
          {say('Como era el día', 'As it was on')}{' '}
          <input type="date" name="on" defaultValue={dayIn(address.query.on)} />
        </label>
        <label>
          {say('hasta el asiento', 'up to entry')}{' '}
          <input
            type="number"
            name="at"
            min={0}
            max={last}
            inputMode="numeric"
            defaultValue={address.query.at ?? ''}
          />
        </label>
        <button type="submit">{say('Ver', 'Show')}</button>
      </form>
    </div>
  );
};

/** A date field takes whole days only. */
const dayIn = (moment: string | undefined): string => /^\d{4}-\d\d-\d\d/.exec(moment ?? '')?.[0] ?? '';
