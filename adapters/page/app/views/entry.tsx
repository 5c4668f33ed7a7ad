import type { ComponentChildren } from 'preact';
import type { Envelope } from '../../../../domain/language/entry.js';
import type { LogAnswer } from '../../../../projections/log.js';
import type { Step } from '../../../../projections/steps.js';
import { Correction } from '../clerk/correction.js';
import { deskFor, type Desk } from '../clerk/desk.js';
import { Differences } from '../parts/differences.js';
import { Receipt, type SignedLog } from '../parts/receipt.js';
import { Resting } from '../parts/resting.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { Refused, view, type Answered, type Ask } from '../view.js';

interface Stored {
  readonly number: number;
  readonly id: string;
  readonly envelope: Envelope;
  readonly data: unknown;
}

type LogRow = LogAnswer['entries'][number];

/** So long a book is gone through for what rests on an entry whenever one is looked at. */
const SHORT_BOOK = 5_000;

interface Answers {
  readonly stored: Stored | { readonly entry: number; readonly closed: true; readonly digest: string };
  /** Nothing in a book too long to go through for every entry that is looked at. */
  readonly impact?: Answered<'impact'>;
  /** As the log tells it; nothing where the moment looked at has it not, or in another place. */
  readonly row?: LogRow | undefined;
  readonly diff?: Answered<'diff'>;
  readonly log?: SignedLog;
  readonly desk?: Desk;
}

export const entry = view<Answers>({
  asks: async (ask, address) => {
    const { question, plain } = ask;
    const {
      view: [, number = ''],
    } = address;
    const path = `entries/${encodeURIComponent(number)}`;
    const stored = (await plain(path)) as Answers['stored'];
    if ('closed' in stored) return { stored };
    const row = await question('log', `log?from=${stored.number}&limit=1`);
    const [impact, diff, log, desk] = await Promise.all([
      (row.page?.total ?? 0) > SHORT_BOOK ? undefined : question('impact', `${path}/impact`),
      stored.number === 0 ? undefined : question('diff', `diff/${stored.number - 1}..${stored.number}`),
      signedLog(ask),
      deskFor(ask, address),
    ]);
    return {
      stored,
      row: row.answer.entries.find((one) => one.entry === stored.number),
      ...(impact && { impact }),
      ...(diff && { diff }),
      ...(log && { log }),
      ...desk,
    };
  },
  title: ({
    say,
    address: {
      view: [, number],
    },
  }) => say(`Asiento ${number ?? ''}`, `Entry ${number ?? ''}`),
  body: ({ reader, answers }) => (
    <>
      <Entry reader={reader} answers={answers} />
      {answers.desk?.forOthers !== true || 'closed' in answers.stored ? null : (
        <Correction key={answers.stored.number} reader={reader} desk={answers.desk} of={answers.stored} />
      )}
    </>
  ),
});

/** What is signed of the book; nothing where nothing is yet. */
const signedLog = async ({ plain, kept }: Ask): Promise<SignedLog | undefined> => {
  if (!kept.signed) return undefined;
  try {
    const [checkpoint, keys] = await Promise.all([plain('log/checkpoint'), plain('log/keys')]);
    return { checkpoint: String(checkpoint), keys: String(keys) };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

interface Props {
  readonly reader: Reader;
  readonly answers: Answers;
}

const Entry = ({ reader, answers: { stored, row, impact, diff, log } }: Props): ComponentChildren => {
  const { say } = reader;
  if ('closed' in stored) {
    return (
      <>
        <p>
          {say(
            'Está a puerta cerrada: existe, y no se dice más.',
            'It is behind closed doors: it exists, and no more is told.',
          )}
        </p>
        <p class="soft digest">SHA-256 {stored.digest}</p>
      </>
    );
  }
  const own = impact?.answer.steps.find((step) => step.entry === stored.number) ?? readsAs(row);
  return (
    <>
      <Neighbours reader={reader} number={stored.number} />
      <p class="headline">{own === undefined ? stored.envelope.type : reader.words(own.said)}</p>
      {own?.wasSaid === undefined ? null : (
        <p class="corrected">
          {say('Como se asentó primero', 'As first recorded')}: {reader.words(own.wasSaid)}
        </p>
      )}
      <About reader={reader} envelope={stored.envelope} />
      {diff === undefined ? null : (
        <Section title={say('Lo que cambió', 'What it changed')}>
          <Differences reader={reader} of={diff.answer.differences} />
        </Section>
      )}
      <Section title={say('Lo que descansa en él', 'What rests on it')}>
        {impact === undefined ? (
          <p>
            <a href={reader.to(['entries', String(stored.number), 'resting'])}>
              {say('Buscarlo en todo el libro', 'Look for it in the whole book')}
            </a>
          </p>
        ) : (
          <Resting reader={reader} of={impact.answer} />
        )}
      </Section>
      <Receipt reader={reader} entry={stored} log={log} />
      <details>
        <summary>{say('Como está guardado', 'As it is stored')}</summary>
        <pre>{JSON.stringify(stored, null, 2)}</pre>
      </details>
    </>
  );
};

/** What a row of the log says, as it now reads and as it was recorded. */
const readsAs = (row: LogRow | undefined): Pick<Step, 'said' | 'wasSaid'> | undefined => {
  if (row === undefined || 'closed' in row) return undefined;
  const { readsNow, said } = row;
  return readsNow === undefined || readsNow === 'annulled'
    ? { said }
    : { said: readsNow.said, wasSaid: said };
};

const Neighbours = ({
  reader,
  number,
}: {
  readonly reader: Reader;
  readonly number: number;
}): ComponentChildren => (
  <nav class="pages" aria-label={reader.say('Asientos vecinos', 'Neighbouring entries')}>
    {number === 0 ? null : <a href={reader.to(['entries', String(number - 1)])}>← {number - 1}</a>}
    <a href={reader.to(['log'], { from: String(number - (number % 50)) })}>
      {reader.say('En el libro', 'In the book')}
    </a>
    <a href={reader.to(['entries', String(number + 1)])}>{number + 1} →</a>
  </nav>
);

const basisSaid = ({ basis }: Envelope, { say }: Reader): string => {
  switch (basis.kind) {
    case 'witnessed':
      return say('presenciado por quien lo asentó', 'witnessed by whoever recorded it');
    case 'source':
      return say('de una fuente registrada', 'from a registered source');
    case 'external':
      return `${say('de una fuente externa', 'from an external source')}: ${basis.name}`;
    case 'inferred':
      return `${say('inferido', 'inferred')}: ${basis.reason}`;
    case 'illustrative':
      return `${say('ilustrativo, no es un hecho', 'illustrative, not a fact')}${basis.note === undefined ? '' : `: ${basis.note}`}`;
  }
};

const About = ({
  reader,
  envelope,
}: {
  readonly reader: Reader;
  readonly envelope: Envelope;
}): ComponentChildren => {
  const { say } = reader;
  const { source, onBehalfOf } = envelope;
  return (
    <dl class="about">
      <dt>{say('Ocurrió', 'Happened')}</dt>
      <dd>{reader.moment(envelope.occurredAt)}</dd>
      <dt>{say('Se asentó', 'Recorded')}</dt>
      <dd>{reader.moment(envelope.recordedAt)}</dd>
      <dt>{say('Por', 'By')}</dt>
      <dd>
        {envelope.recordedBy}
        {onBehalfOf === undefined
          ? ''
          : say(
              ` en nombre de ${onBehalfOf.party} (${onBehalfOf.authority})`,
              ` on behalf of ${onBehalfOf.party} (${onBehalfOf.authority})`,
            )}
      </dd>
      <dt>{say('Cómo se sabe', 'How it is known')}</dt>
      <dd>{basisSaid(envelope, reader)}</dd>
      {source === undefined ? null : (
        <>
          <dt>{say('Fuente', 'Source')}</dt>
          <dd>
            {source.document}, {source.place}
            {source.phrase === undefined ? '' : `: ${reader.quote(source.phrase)}`}
          </dd>
        </>
      )}
    </dl>
  );
};
