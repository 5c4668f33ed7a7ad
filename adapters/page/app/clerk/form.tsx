import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { written } from '../address.js';
import type { Reader } from '../reader.js';
import { serviceTime } from '../service-clock.js';
import type { OnBehalf } from './behalf.js';
import type { Desk } from './desk.js';
import { Wrong } from './field.js';
import { Outcome } from './outcome.js';
import type { Queued, Typed } from './queue/queued.js';
import type { Fate, QueueTold } from './queue/queue.js';
import { useQueue } from './queue/use-queue.js';
import { wrongFields } from './refused.js';

/** What a form asks to be recorded: the very command that the HTTP API takes. */
export interface Wanted extends OnBehalf {
  readonly type: string;
  readonly data: object;
}

export interface RecordingProps {
  readonly reader: Reader;
  readonly desk: Desk;
  /** Its own among all forms of the book: what is to be put right is put right in the form of that name. */
  readonly name: string;
  readonly label: string;
  /** Why it cannot be sent now; it can where nothing is said. */
  readonly barred?: string | undefined;
  /** Not to be recorded if entries came that were not seen. */
  readonly unseen?: boolean;
  /** Goes on to the next before the service has answered: what is refused comes back to it. */
  readonly goesOn?: boolean;
  readonly command: (fields: FormData) => Wanted;
  /** What is recorded, in a few words. */
  readonly said: (fields: FormData) => string;
  readonly recorded?: (form: HTMLFormElement) => void;
  readonly children?: ComponentChildren;
}

const textIn = (fields: FormData): readonly (readonly [string, string])[] =>
  [...fields].filter((field): field is [string, string] => typeof field[1] === 'string');

const typedIn = ({ reader, desk, name, unseen, command, said }: RecordingProps, fields: FormData): Typed => {
  const { type, data, ...behalf } = command(fields);
  return {
    id: crypto.randomUUID(),
    book: reader.address.book ?? '',
    command: {
      type,
      occurredAt: serviceTime(),
      basis: { kind: 'witnessed' },
      recordedBy: desk.recorder,
      ...behalf,
      data,
    },
    ...(unseen === true ? { seen: desk.last } : {}),
    after: desk.last,
    said: said(fields),
    from: { form: name, address: written(reader.address), fields: textIn(fields) },
  };
};

/** Fills a form with what was typed in it before, as if it were typed again. */
const fill = (form: HTMLFormElement, { from }: Queued): void => {
  for (const [name, value] of from.fields) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  form.querySelector<HTMLElement>('input, select, textarea')?.focus();
};

/** What was kept for want of a line is told of until it has been sent; then the view itself shows what it led to. */
const stillSo = (fate: Fate | undefined, { items }: QueueTold): Fate | undefined =>
  fate?.kind !== 'kept' || items.some(({ id, held }) => id === fate.id && held === undefined)
    ? fate
    : undefined;

/** A form that goes away, because what it was for is done, leaves the focus where the other forms are. */
const useFocusKept = (own: RefObject<HTMLFormElement | null>): void => {
  useLayoutEffect(() => {
    const form = own.current;
    const others = form?.parentElement?.closest<HTMLElement>('[tabindex="-1"]');
    return () => {
      if (form?.contains(document.activeElement) === true) others?.focus({ preventScroll: true });
    };
  }, [own]);
};

/** A form that records. What is refused stays as it was typed, with the reason at the field it is about. */
export const Recording = (props: RecordingProps): ComponentChildren => {
  const { reader, desk, name, label, barred, goesOn, recorded, children } = props;
  const { queue, told } = useQueue(reader.address.book);
  const [fate, setFate] = useState<Fate | undefined>(undefined);
  const [isSending, setSending] = useState(false);
  const own = useRef<HTMLFormElement>(null);
  const { amending } = told;
  useEffect(() => {
    if (own.current === null || amending?.from.form !== name) return;
    fill(own.current, amending);
    setFate({ kind: 'held', item: amending });
    queue?.amend(undefined);
  }, [amending, name, queue]);

  useFocusKept(own);

  const held = fate?.kind === 'held' ? fate.item : undefined;
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (queue === undefined) return;
    setSending(true);
    const becoming = queue.add(typedIn(props, new FormData(form)), held?.place);
    if (goesOn === true) {
      setSending(false);
      setFate(undefined);
      recorded?.(form);
    }
    const became = await becoming;
    setSending(false);
    setFate(became);
    if (goesOn !== true && became.kind !== 'held') recorded?.(form);
  };
  return (
    <form
      class="recording"
      method="post"
      ref={own}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && barred === undefined) void send(event.currentTarget);
      }}
    >
      <Wrong.Provider value={wrongFields(goesOn === true ? undefined : held?.held)}>
        {children}
      </Wrong.Provider>
      <button type="submit" disabled={barred !== undefined}>
        {label}
      </button>
      {barred === undefined ? null : <p class="soft">{barred}</p>}
      <Outcome reader={reader} desk={desk} fate={stillSo(fate, told)} />
    </form>
  );
};
