import type { ComponentChildren } from 'preact';
import type { LogAnswer } from '../../../../projections/log.js';
import { likewise, written } from '../address.js';
import { Entries, Mark } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

/** Entries of a page of the log. */
const SHOWN = 50;

interface Answers {
  readonly log: Answered<'log'>;
}

/** Page by page, the newest unless another is asked for: no view loads the whole book. */
export const log = view<Answers>({
  asks: async ({ question }, { query }) => {
    const from = /^\d{1,9}$/.test(query.from ?? '') ? Number(query.from) : undefined;
    if (from !== undefined) return { log: await question('log', `log?from=${from}&limit=${SHOWN}`) };
    const { page } = await question('log', 'log?limit=1');
    const last = Math.max(0, (page?.total ?? 1) - 1);
    return { log: await question('log', `log?from=${last - (last % SHOWN)}&limit=${SHOWN}`) };
  },
  title: ({ say }) => say('El libro, asiento por asiento', 'The book, entry by entry'),
  body: ({ reader, answers }) => <Log reader={reader} answers={answers} />,
});

const Log = ({
  reader,
  answers: { log: answered },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => {
  const { page, answer } = answered;
  const from = page?.from ?? 0;
  const total = page?.total ?? 0;
  return (
    <>
      <Pages reader={reader} from={from} total={total} />
      <ol class="plain ruled log">
        {answer.entries.map((row) => (
          <Row key={row.entry} reader={reader} row={row} />
        ))}
      </ol>
      <Pages reader={reader} from={from} total={total} isLast />
    </>
  );
};

const Pages = ({
  reader,
  from,
  total,
  isLast = false,
}: {
  readonly reader: Reader;
  readonly from: number;
  readonly total: number;
  readonly isLast?: boolean;
}): ComponentChildren => {
  const { say, address } = reader;
  const to = (start: number): string => written(likewise(address, { from: String(start) }));
  return (
    <nav
      class="pages"
      aria-label={
        isLast ? say('Partes, al final', 'Parts, at the end') : say('Partes del libro', 'Parts of the book')
      }
    >
      {from > 0 ? <a href={to(Math.max(0, from - SHOWN))}>← {say('Anteriores', 'Earlier')}</a> : null}
      <span>
        {say(
          `${from + 1} a ${Math.min(total, from + SHOWN)} de ${total}`,
          `${from + 1} to ${Math.min(total, from + SHOWN)} of ${total}`,
        )}
      </span>
      {from + SHOWN < total ? <a href={to(from + SHOWN)}>{say('Siguientes', 'Later')} →</a> : null}
    </nav>
  );
};

type LogRow = LogAnswer['entries'][number];

const Row = ({ reader, row }: { readonly reader: Reader; readonly row: LogRow }): ComponentChildren => {
  const { say } = reader;
  if ('closed' in row) {
    return (
      <li>
        <Entries reader={reader} of={[row.entry]} />{' '}
        <span class="soft">{say('A puerta cerrada.', 'Behind closed doors.')}</span>
      </li>
    );
  }
  const { occurredAt, basis } = row.recorded;
  return (
    <li>
      <Entries reader={reader} of={[row.entry]} /> <Mark reader={reader} kind={basis.kind} />{' '}
      {reader.words(row.said)}{' '}
      <span class="soft">
        · {reader.moment(occurredAt)} · {reader.name(row.by)}
        {row.onBehalfOf === undefined
          ? ''
          : say(` por ${reader.name(row.onBehalfOf)}`, ` for ${reader.name(row.onBehalfOf)}`)}
      </span>
      <Corrected reader={reader} row={row} />
    </li>
  );
};

const Corrected = ({
  reader,
  row,
}: {
  readonly reader: Reader;
  readonly row: Exclude<LogRow, { readonly closed: true }>;
}): ComponentChildren => {
  const { say } = reader;
  if (row.correctedBy.length === 0) return null;
  return (
    <p class="corrected">
      {row.readsNow === 'annulled' ? say('Anulado', 'Annulled') : say('Corregido', 'Corrected')}{' '}
      <Entries reader={reader} of={row.correctedBy} />
      {row.readsNow === undefined || row.readsNow === 'annulled' ? null : (
        <>
          : {say('ahora se lee', 'it now reads')}: {reader.words(row.readsNow.said)}
        </>
      )}
    </p>
  );
};
