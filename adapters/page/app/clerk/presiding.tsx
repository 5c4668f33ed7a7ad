import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';
import { Authority, behalf, type OnBehalf } from './behalf.js';
import type { Desk } from './desk.js';
import { Choice, fieldIn, given } from './field.js';

/** The member that presides, where this recorder may record what the presidency does. */
export const presidingFor = ({ presiding, forOthers, recorder }: Desk): string | undefined =>
  forOthers || recorder === presiding ? presiding : undefined;

/** What a command of the presidency says of who did it, and in which function. */
export const chaired = (desk: Desk, fields: FormData, data: object): OnBehalf & { readonly data: object } => {
  const by = desk.presiding ?? '';
  return {
    ...behalf(desk, by, fields),
    data: { ...data, by, ...given('function', fieldIn(fields, 'function')) },
  };
};

/** In whose name a silence is conducted: the Secretariat's, which does it for the body, or that of whoever presides. */
export const conductorFor = (desk: Desk): string | undefined =>
  desk.forOthers ? desk.recorder : presidingFor(desk);

/** What a command of whoever conducts a silence says of who did it: the Secretariat exercises no function in it. */
export const conducted = (
  desk: Desk,
  fields: FormData,
  data: object,
): OnBehalf & { readonly data: object } =>
  desk.forOthers ? { data: { ...data, by: desk.recorder } } : chaired(desk, fields, data);

/** Asked of whoever presides, or speaks for who does: the function exercised, and by what authority. */
export const Chairing = (props: { readonly reader: Reader; readonly desk: Desk }): ComponentChildren => (
  <>
    <ExercisedFunction {...props} />
    <Authority {...props} of="presidency" />
  </>
);

/** Asked where the body's rules list functions of the presidency. */
export const ExercisedFunction = ({
  reader,
  desk: { functions },
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren =>
  functions.length === 0 ? null : (
    <Choice
      label={reader.say('Función que ejerce', 'Function exercised')}
      name="function"
      from={functions.map((one) => [one.id, reader.words(one)] as const)}
    />
  );
