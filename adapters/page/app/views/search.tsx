import type { ComponentChildren } from 'preact';
import type { Cited } from '../../../../src/cite.js';
import type { SearchFound } from '../../../../src/search/search.js';
import { written } from '../address.js';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { excerpt } from '../search.js';
import { view } from '../view.js';

interface Answers {
  /** Nothing where nothing was asked for. */
  readonly search?: {
    readonly answer: SearchFound;
    readonly cited: Readonly<Record<string, Cited>>;
  };
}

/** So many of things, and of entries, are told at most. */
const MOST_FOUND = 40;

/** The service searches: what one may see as of the moment, whatever the size of the book. */
export const search = view<Answers>({
  asks: async ({ moment }, { query }) => {
    const asked = (query.q ?? '').trim().slice(0, 200);
    if (asked === '') return {};
    const searched = await moment(`search?q=${encodeURIComponent(asked)}&limit=${MOST_FOUND}`);
    return { search: searched as NonNullable<Answers['search']> };
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
          {say('Qué se busca', 'What to search for')}{' '}
          <input type="search" name="q" maxLength={200} defaultValue={q} />
        </label>
        <button type="submit">{say('Buscar', 'Search')}</button>
      </form>
      {told === undefined ? null : <Found reader={reader} found={told.answer} />}
    </>
  );
};

type Thing = SearchFound['things'][number];

const KINDS: Readonly<Record<Thing['thing'], readonly [es: string, en: string]>> = {
  mandate: ['mandato', 'mandate'],
  proposal: ['propuesta', 'proposal'],
  meeting: ['reunión', 'meeting'],
  act: ['acto', 'act'],
  activity: ['actividad', 'activity'],
  member: ['miembro', 'member'],
  text: ['texto', 'text'],
  paragraph: ['párrafo', 'paragraph'],
};

const placeOf = ({ thing, id, paragraph = '' }: Thing, { to }: Reader): string => {
  switch (thing) {
    case 'mandate':
      return to(['mandates', id]);
    case 'proposal':
      return to(['proposals', id]);
    case 'meeting':
      return to(['meetings', id]);
    case 'act':
      return to(['why', `decision:${id}`]);
    case 'activity':
      return to(['why', `activity:${id}`]);
    case 'member':
      return to(['members']);
    case 'text':
      return to(['texts', id]);
    case 'paragraph':
      return `${to(['texts', id])}#${encodeURIComponent(paragraph)}`;
  }
};

const Found = ({
  reader,
  found: { things, entries, searched },
}: {
  readonly reader: Reader;
  readonly found: SearchFound;
}): ComponentChildren => {
  const { say, words, address } = reader;
  const asked = address.query.q ?? '';
  const all = things.length + entries.length;
  const isCut = things.length === MOST_FOUND || entries.length === MOST_FOUND;
  const counted = searched.toLocaleString(reader.lang);
  return (
    <>
      <p class="soft" role="status">
        {all === 0
          ? say('No se encontró nada.', 'Nothing was found.')
          : say(
              `Lo encontrado: ${all}${isCut ? ' o más' : ''}.`,
              `Found: ${all}${isCut ? ' or more' : ''}.`,
            )}{' '}
        {say(
          `Se buscó en todo lo que el libro tenía en este momento: sus cosas y sus ${counted} asientos.`,
          `Searched: all that the book had as of this moment, its things and its ${counted} entries.`,
        )}
      </p>
      <ol class="plain ruled">
        {things.map((one) => (
          <li key={`${one.thing} ${one.id} ${one.paragraph ?? ''}`}>
            <span class="place">{say(...KINDS[one.thing])}</span>{' '}
            <a class="title" href={placeOf(one, reader)}>
              {words(one.title)}
              {one.label === undefined ? '' : `, ${one.label}`}
            </a>{' '}
            <Entries reader={reader} of={[one.entry]} />
            {one.words === undefined ? null : <p class="soft">{excerpt(words(one.words), asked)}</p>}
          </li>
        ))}
        {entries.map(({ entry, said }) => (
          <li key={entry}>
            <span class="place">{say('asiento', 'entry')}</span> <Entries reader={reader} of={[entry]} />
            <p>{excerpt(words(said), asked, 320)}</p>
          </li>
        ))}
      </ol>
    </>
  );
};
