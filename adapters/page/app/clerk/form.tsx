import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { record, type Outcome } from './record.js';

interface Props {
  readonly reader: Reader;
  readonly label: string;
  /** Why it cannot be sent now; it can where nothing is said. */
  readonly barred?: string | undefined;
  readonly seen?: number | undefined;
  /** What is sent, and where to. */
  readonly command: (fields: FormData) => { readonly path: string; readonly body: object };
  readonly recorded?: (form: HTMLFormElement) => void;
  readonly children: ComponentChildren;
}

/** A form that records. What is refused stays as it was typed, with the reason beside it. */
export const Recording = ({
  reader,
  label,
  barred,
  seen,
  command,
  recorded,
  children,
}: Props): ComponentChildren => {
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const [isSending, setSending] = useState(false);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { path, body } = command(new FormData(form));
    setSending(true);
    const became = await record(path, body, { book: reader.address.book ?? '', lang: reader.lang, seen });
    setSending(false);
    setOutcome(became);
    if (became.recorded) recorded?.(form);
  };
  return (
    <form
      class="recording"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && barred === undefined) void send(event.currentTarget);
      }}
    >
      {children}
      <button type="submit" disabled={barred !== undefined}>
        {label}
      </button>
      {barred === undefined ? null : <p class="soft">{barred}</p>}
      <p role="status" class={outcome?.recorded === false ? 'corrected' : 'soft'}>
        {outcome === undefined ? '' : outcome.recorded ? reader.say('Asentado.', 'Recorded.') : outcome.why}{' '}
        {outcome?.recorded === false ? <Entries reader={reader} of={outcome.entries} /> : null}
      </p>
    </form>
  );
};

/** The words of a field, without what stands around them. */
export const fieldIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
