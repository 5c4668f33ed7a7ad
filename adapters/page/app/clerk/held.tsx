import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LogAnswer } from '../../../../projections/log.js';
import { written } from '../address.js';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import type { Queue } from './queue/queue.js';
import type { Queued } from './queue/queued.js';

interface Props {
  readonly reader: Reader;
  readonly queue: Queue;
  readonly item: Queued;
}

/** What was refused: why, what came in between, and what its clerk may do about it. */
export const Held = ({ reader, queue, item }: Props): ComponentChildren => {
  const { say } = reader;
  const between = useBetween(item, reader);
  return (
    <section class="held">
      <h2>
        {say('No se asentó', 'Not recorded')}: {item.said}
      </h2>
      <p class="corrected">
        {item.held?.detail} <Entries reader={reader} of={item.held?.entries ?? []} />
      </p>
      {between.length === 0 ? null : (
        <details open>
          <summary>
            {say('Desde que se escribió se asentó', 'Recorded since it was typed')}: {between.length}
          </summary>
          <ul class="plain">
            {between.map((row) => (
              <li key={row.entry}>
                <Entries reader={reader} of={[row.entry]} />{' '}
                {'said' in row ? reader.words(row.said) : say('A puerta cerrada.', 'Behind closed doors.')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="choices">
        <button type="button" onClick={() => void queue.again(item)}>
          {say('Enviar de todos modos', 'Send anyway')}
        </button>
        <a
          class="button"
          href={item.from.address}
          onClick={(event) => {
            // Where its form is here already there is nowhere to go.
            if (item.from.address === written(reader.address)) event.preventDefault();
            queue.amend(item);
          }}
        >
          {say('Corregir en su formulario', 'Amend in its form')}
        </a>
        <button type="button" onClick={() => void queue.drop(item)}>
          {say('Descartar', 'Drop it')}
        </button>
      </p>
    </section>
  );
};

type Rows = LogAnswer['entries'];

/** Of a great many, the first: the book has the others. */
const MOST = 20;

/** The entries that were recorded after those that the page showed when it was typed. */
const useBetween = ({ book, after, held }: Queued, { lang }: Reader): Rows => {
  const behind = held?.behind;
  const [rows, setRows] = useState<Rows>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const response = await fetch(
        `/books/${encodeURIComponent(book)}/log?from=${after + 1}&limit=${MOST}&lang=${lang}`,
        { headers: { Accept: 'application/json' } },
      );
      if (!response.ok || !isWanted) return;
      setRows(((await response.json()) as { readonly answer: LogAnswer }).answer.entries);
    };
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [book, after, lang, behind]);
  return rows;
};
