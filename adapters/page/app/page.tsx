import type { ComponentChildren } from 'preact';
import { isOfThePast, likewise, written, type Address } from './address.js';
import { aboutAnswers, type BookTold, type Opened } from './opened.js';
import { Outbox } from './clerk/outbox.js';
import { AsOf } from './parts/as-of.js';
import { AsWhom } from './parts/as-whom.js';
import { Legend } from './parts/entries.js';
import { Menu } from './parts/menu.js';
import { readerOf, type Reader } from './reader.js';
import { viewAt } from './views.js';

const readerFor = ({ address, lang, answers }: Opened): Reader =>
  readerOf(address, lang, aboutAnswers(answers));

const bookOf = ({ address, books }: Opened): BookTold | undefined =>
  books.find(({ book }) => book === address.book);

/** What a browser's tab says. */
export const titleOf = (opened: Opened): string => {
  const reader = readerFor(opened);
  const book = bookOf(opened);
  const whose = book?.acronyms === undefined ? (book?.book ?? 'acta') : reader.words(book.acronyms);
  return `${headingOf(opened, reader)} · ${whose}`;
};

const headingOf = (opened: Opened, reader: Reader): string => {
  if (opened.refused !== undefined) return reader.say('No está', 'Not there');
  const view = opened.address.book === undefined ? undefined : viewAt(opened.address);
  return view === undefined ? reader.say('Los libros', 'The books') : view.title(reader, opened.answers);
};

/** The page, whole, of what was asked for it. */
export const Page = ({ opened }: { readonly opened: Opened }): ComponentChildren => {
  const reader = readerFor(opened);
  const book = bookOf(opened);
  return (
    <>
      <a class="skip" href="#main">
        {reader.say('Ir al contenido', 'Skip to the content')}
      </a>
      <header>
        <div class="whose">
          <a class="body" href={written({ ...opened.address, view: [], query: keptIn(opened.address) })}>
            {book?.names === undefined ? 'acta' : reader.words(book.names)}
          </a>
          <p class="who-asks">
            <AsWhom reader={reader} asker={opened.asker} />
            <Languages address={opened.address} lang={opened.lang} />
          </p>
        </div>
        {book === undefined ? null : <Menu reader={reader} />}
        {book === undefined ? null : <AsOf reader={reader} last={book.last} />}
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{headingOf(opened, reader)}</h1>
        <Body opened={opened} reader={reader} />
      </main>
      {book === undefined ? null : <Outbox reader={reader} asker={opened.asker} />}
      <footer>
        {isOfThePast(opened.address) || book === undefined ? null : (
          <p id="live" role="status">
            {reader.say(`Hasta el asiento ${book.last}.`, `Up to entry ${book.last}.`)}
          </p>
        )}
        <Legend reader={reader} />
        <p>
          <a href="/docs">
            {reader.say('Para programas: el servicio HTTP', 'For programs: the HTTP service')}
          </a>
        </p>
      </footer>
    </>
  );
};

const keptIn = ({ query }: Address): Address['query'] =>
  likewise({ book: '', view: [], query }, OWN_GONE).query;
const OWN_GONE = { step: '', from: '', year: '', q: '', one: '', other: '' } as const;

const Languages = ({
  address,
  lang,
}: {
  readonly address: Address;
  readonly lang: 'es' | 'en';
}): ComponentChildren => {
  const [other, name] = lang === 'es' ? (['en', 'English'] as const) : (['es', 'Español'] as const);
  return (
    <a class="language" hreflang={other} lang={other} href={written(likewise(address, { lang: other }))}>
      {name}
    </a>
  );
};

const Body = ({
  opened,
  reader,
}: {
  readonly opened: Opened;
  readonly reader: Reader;
}): ComponentChildren => {
  if (opened.refused !== undefined) return <Refusal opened={opened} reader={reader} />;
  const view = opened.address.book === undefined ? undefined : viewAt(opened.address);
  if (view === undefined) return <Books books={opened.books} reader={reader} />;
  return <view.body reader={reader} answers={opened.answers} />;
};

const Refusal = ({
  opened,
  reader,
}: {
  readonly opened: Opened;
  readonly reader: Reader;
}): ComponentChildren => (
  <div class="refused">
    <p>{opened.refused}</p>
    <p>
      <a
        href={written(
          likewise({ ...opened.address, view: [] }, { ...OWN_GONE, on: '', at: '', 'known-on': '' }),
        )}
      >
        {reader.say('Lo que está en vigor ahora', 'What is in force now')}
      </a>
    </p>
  </div>
);

const Books = ({
  books,
  reader,
}: {
  readonly books: readonly BookTold[];
  readonly reader: Reader;
}): ComponentChildren =>
  books.length === 0 ? (
    <p>{reader.say('Aquí no hay ningún libro todavía.', 'There is no book here yet.')}</p>
  ) : (
    <ul class="plain">
      {books.map(({ book, names }) => (
        <li key={book}>
          <a href={written({ ...reader.address, book, view: [] })}>
            {names === undefined ? book : reader.words(names)}
          </a>
        </li>
      ))}
    </ul>
  );
