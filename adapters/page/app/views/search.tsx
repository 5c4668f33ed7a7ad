import type { ComponentChildren } from 'preact';
import { written } from '../address.js';
import { findable, type Searched } from '../findable.js';
import { Entries } from '../parts/entries.js';
import { readerOf, type Reader } from '../reader.js';
import { excerpt, found, MOST_FOUND, type Findable } from '../search.js';
import { view } from '../view.js';

interface Answers {
  /** Nothing where nothing was asked for. */
  readonly search?: {
    readonly found: readonly Findable[];
    readonly entries: Searched['entries'];
    readonly things: number;
  };
}

/** What is found is found where the view is made, so that the document carries that and not all that was searched. */
export const search = view<Answers>({
  asks: async (ask, address) => {
    const asked = address.query.q?.trim() ?? '';
    if (asked === '') return {};
    const { all, entries } = await findable(ask, readerOf(address, ask.lang, { zone: undefined, cited: {} }));
    return {
      search: { found: found(all, asked), entries, things: all.length - entries.searched },
    };
  },
  title: ({ say }) => say('Buscar', 'Search'),
  body: ({ reader, answers }) => <Search reader={reader} answers={answers} />,
});

const Search = ({
  reader,
  answers: { search: told },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => {
  const { say, address } = reader;
  const { q = '', ...kept } = address.query;
  return (
    <>
      <form class="search" method="get" role="search" action={written({ ...address, query: {} })} key={q}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          {say('Qué se busca', 'What to search for')} <input type="search" name="q" defaultValue={q} />
        </label>
        <button type="submit">{say('Buscar', 'Search')}</button>
      </form>
      {told === undefined ? null : <Found reader={reader} told={told} asked={q} />}
    </>
  );
};

const Found = ({
  reader,
  told: { found: all, entries, things },
  asked,
}: {
  readonly reader: Reader;
  readonly told: NonNullable<Answers['search']>;
  readonly asked: string;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      <p class="soft" role="status">
        {all.length === 0
          ? say('No se encontró nada.', 'Nothing was found.')
          : say(
              `Lo encontrado: ${all.length}${all.length === MOST_FOUND ? ' o más' : ''}.`,
              `Found: ${all.length}${all.length === MOST_FOUND ? ' or more' : ''}.`,
            )}{' '}
        {say(
          `Se buscó en ${things} cosas y en ${entries.searched} de los ${entries.total} asientos, los últimos.`,
          `Searched: ${things} things, and of the ${entries.total} entries the last ${entries.searched}.`,
        )}
      </p>
      <ol class="plain ruled">
        {all.map((one) => (
          <li key={one.id}>
            <span class="place">{one.kind}</span>{' '}
            <a class="title" href={one.to}>
              {one.title}
            </a>{' '}
            <Entries reader={reader} of={[one.entry]} />
            <p class="soft">{excerpt(one.text, asked)}</p>
          </li>
        ))}
      </ol>
    </>
  );
};
