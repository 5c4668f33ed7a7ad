import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';

interface Item {
  readonly view: readonly string[];
  readonly es: string;
  readonly en: string;
  /** The first pieces of the other paths that belong to it. */
  readonly also?: readonly string[];
}

const ITEMS: readonly Item[] = [
  { view: [], es: 'En vigor', en: 'In force', also: ['mandates', 'why'] },
  { view: ['meetings'], es: 'Reuniones', en: 'Meetings' },
  { view: ['decisions'], es: 'Decisiones', en: 'Decisions', also: ['proposals', 'silence'] },
  { view: ['texts'], es: 'Textos', en: 'Texts' },
  { view: ['calendar'], es: 'Calendario', en: 'Calendar' },
  { view: ['members'], es: 'Miembros', en: 'Members' },
  { view: ['log'], es: 'El libro', en: 'The book', also: ['entries'] },
  { view: ['search'], es: 'Buscar', en: 'Search' },
];

const isHere = (reader: Reader, { view, also = [] }: Item): boolean => {
  const [first] = reader.address.view;
  return first === view[0] || (first !== undefined && also.includes(first));
};

export const Menu = ({ reader }: { readonly reader: Reader }): ComponentChildren => (
  <nav aria-label={reader.say('Vistas', 'Views')}>
    <ul>
      {ITEMS.map((item) => (
        <li key={item.en}>
          <a
            href={reader.to(item.view)}
            {...(isHere(reader, item) ? { 'aria-current': 'page' as const } : {})}
          >
            {reader.say(item.es, item.en)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
