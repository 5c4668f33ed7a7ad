import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EntryTold } from '../proof/verify.js';
import type { Reader } from '../reader.js';
import { useScript } from './has-script.js';
import { NotProven, ProvenSaid } from './proven.js';
import { prove, type Outcome } from './prove.js';
import { Section } from './section.js';

/** What a service that signs tells of a book's log. */
export interface SignedLog {
  /** The signed note. */
  readonly checkpoint: string;
  /** A `vkey` a line. */
  readonly keys: string;
}

interface Props {
  readonly reader: Reader;
  readonly entry: EntryTold & {
    readonly id: string;
    readonly envelope: {
      readonly command: { readonly id: string; readonly index: number; readonly of: number };
    };
  };
  /** Nothing where nothing of this book is signed. */
  readonly log: SignedLog | undefined;
}

/** What whoever recorded an entry keeps of it, and the proof that it is in the book. */
export const Receipt = ({ reader, entry, log }: Props): ComponentChildren => {
  const { say } = reader;
  const { command, dataDigest } = entry.envelope;
  return (
    <Section title={say('Constancia', 'Receipt')}>
      <dl class="about digest">
        <dt>{say('Id del asiento', 'Id of the entry')}</dt>
        <dd>{entry.id}</dd>
        <dt>{say('Orden', 'Command')}</dt>
        <dd>
          {command.id}
          {command.of === 1
            ? ''
            : say(
                `, el ${command.index + 1}.º de sus ${command.of} asientos`,
                `, number ${command.index + 1} of its ${command.of} entries`,
              )}
        </dd>
        <dt>{say('SHA-256 de sus datos', 'SHA-256 of its data')}</dt>
        <dd>{dataDigest}</dd>
      </dl>
      {log === undefined ? (
        <p class="soft">
          {say(
            'De este libro no se ha firmado nada aquí, y no hay con qué probar que el asiento está en él: quien lo lleva hace una clave con acta signing-key new.',
            'Nothing of this book has been signed here, and there is nothing to prove with that the entry is in it: whoever keeps it makes a key with acta signing-key new.',
          )}
        </p>
      ) : (
        <Proof reader={reader} entry={entry} log={log} />
      )}
    </Section>
  );
};

const Proof = ({
  reader,
  entry,
  log,
}: Pick<Props, 'reader' | 'entry'> & { readonly log: SignedLog }): ComponentChildren => {
  const { say } = reader;
  const hasScript = useScript();
  const [ownKey, setOwnKey] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'busy' | undefined>(undefined);
  // What was found of one entry is not said of another.
  useEffect(() => setOutcome(undefined), [entry.id]);
  const book = reader.address.book ?? '';
  const below = `/books/${encodeURIComponent(book)}`;
  const size = /\n(\d+)\n/.exec(log.checkpoint)?.[1] ?? '';
  const start = async (): Promise<void> => {
    setOutcome('busy');
    setOutcome(await prove({ book, number: entry.number, ownKey: ownKey.trim() }));
  };
  return (
    <>
      <p>
        {say(
          `El último punto firmado abarca ${size} asientos.`,
          `The last checkpoint covers ${size} entries.`,
        )}{' '}
        <a href={`${below}/entries/${entry.number}/proof`} download={`${book}-${entry.number}.tlog-proof`}>
          {say('Descargar la prueba', 'Download the proof')}
        </a>
        {' · '}
        <a href={`${below}/log/checkpoint`} download={`${book}.checkpoint`}>
          {say('el punto firmado', 'the checkpoint')}
        </a>
      </p>
      <p>
        {say('La clave que dice tener quien lo firma', 'The key that its signer says it has')}:{' '}
        <code class="digest">{log.keys.trim().split('\n')[0]}</code>
      </p>
      {hasScript ? (
        <form
          class="prove"
          method="post"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <label>
            {say(
              'La clave que le dieron por otro medio, si la tiene',
              'The key you were given another way, if any',
            )}{' '}
            <input
              name="key"
              value={ownKey}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setOwnKey(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={outcome === 'busy'}>
            {say('Comprobar en este navegador', 'Verify in this browser')}
          </button>
        </form>
      ) : null}
      <div role="status" class="proved">
        {outcome === undefined ? null : outcome === 'busy' ? (
          <p>{say('Comprobando …', 'Verifying …')}</p>
        ) : outcome.kind === 'proven' ? (
          <ProvenSaid reader={reader} number={entry.number} of={outcome} />
        ) : (
          <NotProven reader={reader} of={outcome} />
        )}
      </div>
    </>
  );
};
