import { createContext, type ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Reader } from '../reader.js';
import type { NamedThing } from '../reader.js';

/** What is wrong with what was sent: the reason, by where it stands in the command (RFC 6901). */
export const Wrong = createContext<ReadonlyMap<string, string>>(new Map());

/** What stands at a place, or within it. */
const wrongAt = (wrong: ReadonlyMap<string, string>, at: string): string | undefined =>
  [...wrong].find(([pointer]) => pointer === at || pointer.startsWith(`${at}/`))?.[1];

interface Attributes {
  readonly name: string;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  /** Where what is typed stands in the command; below `/data` under its own name unless said otherwise. */
  readonly at?: string;
  readonly children: (attributes: Attributes) => ComponentChildren;
}

/** A field with its label and, if what was typed in it was refused, the reason. */
export const Field = ({ label, name, at = `/data/${name}`, children }: FieldProps): ComponentChildren => {
  const id = useId();
  const reason = wrongAt(useContext(Wrong), at);
  return (
    <div class="field">
      <label>
        {label}
        {children({
          name,
          ...(reason === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': id }),
        })}
      </label>
      {reason === undefined ? null : (
        <p class="corrected" id={id}>
          {reason}
        </p>
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly at?: string;
  readonly from: readonly (readonly [value: string, said: string])[];
  /** What is chosen, and who is told when that changes: where something else depends on it. */
  readonly value?: string;
  readonly chosen?: (value: string) => void;
}

/** One of several. */
export const Choice = ({ from, value: now, chosen, ...field }: ChoiceProps): ComponentChildren => (
  <Field {...field}>
    {(attributes) => (
      <select {...attributes} value={now} onInput={(event) => chosen?.(event.currentTarget.value)}>
        {from.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** One of several that have names. */
export const named = (
  things: readonly NamedThing[],
  reader: Reader,
): readonly (readonly [string, string])[] => things.map((thing) => [thing.code, reader.name(thing)] as const);

interface LineProps {
  readonly label: string;
  readonly name: string;
  readonly at?: string;
  readonly required?: boolean;
}

/** One line of words. */
export const Line = ({ required = false, ...field }: LineProps): ComponentChildren => (
  <Field {...field}>{(attributes) => <input {...attributes} required={required} />}</Field>
);

/** Several lines. */
export const Passage = ({ required = false, ...field }: LineProps): ComponentChildren => (
  <Field {...field}>{(attributes) => <textarea {...attributes} rows={3} required={required} />}</Field>
);

/** The words of a field, without what stands around them. */
export const fieldIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** A field of the command, left out where nothing was typed. */
export const given = <K extends string>(key: K, value: string): { readonly [P in K]?: string } =>
  (value === '' ? {} : { [key]: value }) as { readonly [P in K]?: string };
