import type { ComponentChildren } from 'preact';
import type { AmendmentTold } from '../../../../projections/amendments.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';
import { ChangedWords } from './words-changed.js';

type Both = readonly [es: string, en: string];

const KINDS: Readonly<Record<AmendmentTold['change']['kind'], Both>> = {
  replace: ['otra redacción', 'other words'],
  insert: ['un párrafo nuevo', 'a new paragraph'],
  delete: ['suprimirlo', 'deleting it'],
  move: ['moverlo', 'moving it'],
};

const FATES: Readonly<Record<AmendmentTold['fate']['kind'], Both>> = {
  open: ['pendiente', 'pending'],
  withdrawn: ['retirada', 'withdrawn'],
  superseded: ['cedió ante otra', 'gave way to another'],
  accepted: ['acogida', 'accepted'],
};

/** In a few words: whose, where, and what it asks for. */
export const amendmentSaid = ({ by, label, change }: AmendmentTold, reader: Reader): string =>
  [reader.names(by), label ?? '', reader.say(...KINDS[change.kind])].filter((one) => one !== '').join(', ');

const saidOf = (id: string, all: readonly AmendmentTold[], reader: Reader): string => {
  const found = all.find(({ amendment }) => amendment === id);
  return found === undefined ? id : amendmentSaid(found, reader);
};

/** A change of the text that is, or was, proposed, with what it would do to the words. */
export const Amendment = ({
  reader,
  of,
  all,
  language,
}: {
  readonly reader: Reader;
  readonly of: AmendmentTold;
  /** Those of the same text. */
  readonly all: readonly AmendmentTold[];
  readonly language: string;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <li id={`amendment-${of.amendment}`}>
      <p>
        <b>{amendmentSaid(of, reader)}</b> · {say(...FATES[of.fate.kind])} ·{' '}
        {say(`sobre la versión ${of.version}`, `on version ${of.version}`)}{' '}
        <Entries reader={reader} of={[of.entry, ...('entry' in of.fate ? [of.fate.entry] : [])]} />
      </p>
      <p class="words" lang={language === reader.lang ? undefined : language}>
        <ChangedWords reader={reader} parts={of.words} />
      </p>
      {of.reason === undefined ? null : <p class="soft">{reader.quote(of.reason)}</p>}
      {of.entries.length === 0 ? null : (
        <p class="corrected">
          {say('El párrafo cambió después:', 'The paragraph has changed since:')}{' '}
          <Entries reader={reader} of={of.entries} />
        </p>
      )}
      {of.conflicts.length === 0 ? null : (
        <p class="corrected">
          {say('No cabe junto con', 'It cannot be had with')}{' '}
          {of.conflicts.map((other, index) => (
            <a key={other} href={`#amendment-${encodeURIComponent(other)}`}>
              {index === 0 ? '' : ', '}
              {saidOf(other, all, reader)}
            </a>
          ))}
        </p>
      )}
    </li>
  );
};
