import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { written } from '../address.js';
import type { Reader } from '../reader.js';
import { serviceTime } from '../service-clock.js';
import type { OnBehalf } from './behalf.js';
import type { Desk } from './desk.js';
import { Wrong } from './field.js';
import { Outcome } from './outcome.js';
import { fieldsIn, fill, focusFirst } from './half-typed/fields.js';
import { useHalfTyped } from './half-typed/use-half-typed.js';
import type { Typed } from './queue/queued.js';
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

const typedIn = (
  { reader, desk, name, unseen, command, said }: RecordingProps,
  form: HTMLFormElement,
): Typed => {
  const fields = new FormData(form);
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
    from: { form: name, address: written(reader.address), fields: fieldsIn(form) },
  };
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

/**
 * A form that records. What is refused stays as it was typed, with the reason at the field it is about; what is not sent
 * yet is kept for whoever typed it. Another form, or another's, begins with fields of its own.
 */
export const Recording = (props: RecordingProps): ComponentChildren => (
  <Form key={`${props.desk.typist.mark} ${props.name}`} {...props} />
);

const Form = (props: RecordingProps): ComponentChildren => {
  const { reader, desk, name, label, barred, goesOn, recorded, children } = props;
  const { queue, told } = useQueue(reader.address.book);
  const [fate, setFate] = useState<Fate | undefined>(undefined);
  const [isSending, setSending] = useState(false);
  const own = useRef<HTMLFormElement>(null);
  const { say, address } = reader;
  const halfTyped = useHalfTyped(own, { typist: desk.typist, book: address.book ?? '', form: name });
  const { amending } = told;
  useEffect(() => {
    if (own.current === null || amending?.from.form !== name) return;
    fill(own.current, amending.from.fields);
    focusFirst(own.current);
    setFate({ kind: 'held', item: amending });
    queue?.amend(undefined);
  }, [amending, name, queue]);

  useFocusKept(own);

  const held = fate?.kind === 'held' ? fate.item : undefined;
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (queue === undefined) return;
    setSending(true);
    const becoming = queue.add(typedIn(props, form), held?.place);
    halfTyped.forget();
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
      autocomplete="off"
      ref={own}
      onInput={halfTyped.keep}
      onReset={halfTyped.forget}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && barred === undefined) void send(event.currentTarget);
      }}
    >
      <Wrong.Provider value={wrongFields(goesOn === true ? undefined : held?.held)}>
        {children}
      </Wrong.Provider>
      <div class="choices">
        <button type="submit" disabled={barred !== undefined}>
          {label}
        </button>
        {halfTyped.isTyped ? (
          <button type="button" class="plain-button" onClick={halfTyped.clear}>
            {say('Borrar lo escrito', 'Clear')}
          </button>
        ) : null}
      </div>
      {halfTyped.isBack ? (
        <p class="soft">
          {say('Aquí sigue lo que había empezado a escribir.', 'What you had begun to write is still here.')}
        </p>
      ) : null}
      {barred === undefined ? null : <p class="soft">{barred}</p>}
      <Outcome reader={reader} desk={desk} fate={stillSo(fate, told)} />
    </form>
  );
};
