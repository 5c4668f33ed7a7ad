import type { ComponentChildren } from 'preact';
import type { Topic } from '../../../../domain/language/topic.js';
import { VERBS, verbSaid } from '../parts/acts.js';
import type { Reader } from '../reader.js';
import { behalf } from './behalf.js';
import { idFor, type Desk } from './desk.js';
import { Choice, fieldIn, given, Line, Passage } from './field.js';
import { Recording } from './form.js';
import { Chairing, presidingFor } from './presiding.js';

interface Props {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly organ: string;
  readonly meeting: string | undefined;
  /** The agreed proposal it carries out, and what that is about. */
  readonly carrying?: { readonly proposal: string; readonly about: readonly Topic[] };
}

/** What the organ did, with its verb: by consensus on a proposal, or of itself. */
export const Act = ({ reader, desk, organ, meeting, carrying }: Props): ComponentChildren => {
  const { say, lang } = reader;
  if (presidingFor(desk) === undefined) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`act:${meeting ?? ''}:${carrying?.proposal ?? ''}`}
      label={say('Asentar el acto', 'Record the act')}
      said={(fields) => say(`Acto: ${fieldIn(fields, 'words')}`, `Act: ${fieldIn(fields, 'words')}`)}
      command={(fields) => {
        const words = fieldIn(fields, 'words');
        const about = fieldIn(fields, 'about');
        return {
          type: 'RecordAct',
          ...behalf(desk, desk.presiding ?? '', fields),
          data: {
            act: idFor(words, crypto.randomUUID()),
            organ,
            ...given('meeting', meeting ?? ''),
            verb: fieldIn(fields, 'verb'),
            objects: carrying?.about ?? [{ kind: 'other', name: { [lang]: about } }],
            words: { [lang]: words },
            ...given('proposal', carrying?.proposal ?? ''),
            follows: [],
            addressees: [],
            ...given('function', fieldIn(fields, 'function')),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Qué hizo', 'What it did')}
        name="verb"
        from={VERBS.map((verb) => [verb, verbSaid(verb, reader)] as const)}
      />
      {carrying === undefined ? (
        <Line label={say('Acerca de qué', 'About what')} name="about" at="/data/objects" required />
      ) : null}
      <Passage label={say('Con qué palabras', 'In which words')} name="words" required />
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};
