import type { ComponentChildren } from 'preact';
import type { VersionTold } from '../../../../projections/proposal.js';
import { written } from '../address.js';
import type { Reader } from '../reader.js';
import { pairChosen, wordsChanged } from '../versions.js';
import { Said } from './acts.js';
import { Entries } from './entries.js';
import { Kept } from './kept.js';
import { ChangedWords, type WordsChanged } from './words-changed.js';

interface Props {
  readonly reader: Reader;
  readonly versions: readonly VersionTold[];
}

/** The words of a proposal: of two versions of them beside each other, with what differs; of one, as they are. */
export const Versions = ({ reader, versions }: Props): ComponentChildren => {
  const [first] = versions;
  if (first === undefined) return null;
  return versions.length === 1 ? (
    <>
      <Put reader={reader} of={first} />
      <p class="words">
        {first.words === undefined ? (
          <NoWords reader={reader} />
        ) : (
          <Said reader={reader} words={first.words} />
        )}
      </p>
    </>
  ) : (
    <Two reader={reader} versions={versions} />
  );
};

/** Who put a version, and by which entry. */
const Put = ({ reader, of }: { readonly reader: Reader; readonly of: VersionTold }): ComponentChildren => (
  <p class="soft">
    {reader.say(`Versión ${of.number}`, `Version ${of.number}`)} · {reader.names(of.by)}{' '}
    <Entries reader={reader} of={[of.entry]} />
  </p>
);

const Two = ({ reader, versions }: Props): ComponentChildren => {
  const { say, address } = reader;
  const numbers = versions.map(({ number }) => number);
  const [left, right] = pairChosen(numbers, address.query);
  const [one, other] = [left, right].map((number) => versions.find((version) => version.number === number));
  return (
    <>
      <form
        class="choices"
        method="get"
        action={written({ ...address, query: {} })}
        data-in-place=""
        key={`${left} ${right}`}
      >
        <Kept query={address.query} but={['one', 'other']} />
        <Which label={say('Versión', 'Version')} name="one" from={numbers} now={left} />
        <Which label={say('junto a la', 'beside')} name="other" from={numbers} now={right} />
        <button type="submit">{say('Comparar', 'Compare')}</button>
      </form>
      {one === undefined || other === undefined ? null : <Beside reader={reader} one={one} other={other} />}
    </>
  );
};

const Which = ({
  label,
  name,
  from,
  now,
}: {
  readonly label: string;
  readonly name: string;
  readonly from: readonly number[];
  readonly now: number;
}): ComponentChildren => (
  <label>
    {label}{' '}
    <select name={name}>
      {from.map((number) => (
        <option key={number} value={number} selected={number === now}>
          {number}
        </option>
      ))}
    </select>
  </label>
);

interface Pair {
  readonly reader: Reader;
  readonly one: VersionTold;
  readonly other: VersionTold;
}

const Beside = ({ reader, one, other }: Pair): ComponentChildren => {
  const { say } = reader;
  const [before, after] = [one, other].map(({ words }) => (words === undefined ? '' : reader.words(words)));
  const changed = wordsChanged(before ?? '', after ?? '');
  return (
    <>
      <p role="status" class="soft">
        {changed === undefined
          ? say(
              'Son demasiado largas para marcar aquí las palabras que cambian.',
              'They are too long to mark here the words that differ.',
            )
          : changed.every(({ kind }) => kind === 'same')
            ? say('Dicen lo mismo.', 'They say the same.')
            : null}
      </p>
      <div class="versions">
        <Column
          reader={reader}
          of={one}
          parts={changed?.filter(({ kind }) => kind !== 'added') ?? asIs(before)}
        />
        <Column
          reader={reader}
          of={other}
          parts={changed?.filter(({ kind }) => kind !== 'removed') ?? asIs(after)}
        />
      </div>
    </>
  );
};

const asIs = (words: string | undefined): readonly WordsChanged[] => [{ kind: 'same', words: words ?? '' }];

const NoWords = ({ reader }: { readonly reader: Reader }): ComponentChildren => (
  <span class="soft">{reader.say('Sin texto propio.', 'No words of its own.')}</span>
);

/** One version, with the words that the other does not have. */
const Column = ({
  reader,
  of,
  parts,
}: {
  readonly reader: Reader;
  readonly of: VersionTold;
  readonly parts: readonly WordsChanged[];
}): ComponentChildren => (
  <section aria-label={reader.say(`Versión ${of.number}`, `Version ${of.number}`)}>
    <Put reader={reader} of={of} />
    <p class="words" lang={of.words === undefined ? undefined : reader.langOf(of.words)}>
      {of.words === undefined ? <NoWords reader={reader} /> : <ChangedWords reader={reader} parts={parts} />}
    </p>
  </section>
);
