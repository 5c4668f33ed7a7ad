import type { ComponentChildren } from 'preact';
import type { LogAnswer } from '../../../../projections/log.js';
import { fromIn, pageOf } from '../pages.js';
import { Entries, Mark } from '../parts/entries.js';
import { bundledFor, Bundles, type Reach } from '../parts/bundles.js';
import { Pages } from '../parts/pages.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly log: Answered<'log'>;
  /** For whom the book can be had as one file. */
  readonly bundles: readonly Reach[];
}

/** Page by page, the newest unless another is asked for: no view loads the whole book. */
export const log = view<Answers>({
  asks: async ({ question, kept, asker }, { query }) => {
    const log = await pageOf(question, 'log', 'log', fromIn(query.from));
    return { log, bundles: bundledFor(log.page?.total ?? 0, kept, asker) };
  },
  title: ({ say }) => say('El libro, asiento por asiento', 'The book, entry by entry'),
  body: ({ reader, answers }) => <Log reader={reader} answers={answers} />,
});

const Log = ({
  reader,
  answers: { log: answered, bundles },
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
      {bundles.length === 0 ? null : <Bundles reader={reader} of={bundles} />}
    </>
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
