import type { ComponentChildren } from 'preact';
import { VERBS, verbSaid } from '../../parts/acts.js';
import type { Reader } from '../../reader.js';
import { Authority, behalf } from '../behalf.js';
import { idFor, speaksFor, type Desk } from '../desk.js';
import { Choice, fieldIn, given, Line, named, Passage } from '../field.js';
import { Recording } from '../form.js';

/** Puts a proposal before an organ, in the language that the page is read in; within a meeting, before that meeting. */
export const NewProposal = ({
  reader,
  desk,
  within,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly within?: { readonly meeting: string; readonly organ: string; readonly item: string | undefined };
}): ComponentChildren => {
  const { say, lang } = reader;
  const members = speaksFor(desk);
  if (members.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`proposal:${within?.meeting ?? ''}`}
      label={say('Presentar', 'Submit')}
      said={(fields) =>
        say(`Propuesta «${fieldIn(fields, 'title')}»`, `Proposal “${fieldIn(fields, 'title')}”`)
      }
      command={(fields) => {
        const title = fieldIn(fields, 'title');
        const words = fieldIn(fields, 'words');
        const by = fieldIn(fields, 'by');
        const asks = fieldIn(fields, 'asks');
        return {
          type: 'SubmitProposal',
          ...behalf(desk, by, fields),
          data: {
            proposal: idFor(title, crypto.randomUUID()),
            organ: within?.organ ?? fieldIn(fields, 'organ'),
            ...given('meeting', within?.meeting ?? ''),
            ...given('item', within?.item ?? ''),
            kind: 'other',
            title: { [lang]: title },
            ...(words === '' ? {} : { words: { [lang]: words } }),
            // What is asked for must be about something: what has no name of its own in the book goes by the title.
            about: asks === '' ? [] : [{ kind: 'other', name: { [lang]: title } }],
            ...given('asks', asks),
            by: [by],
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Line label={say('Título', 'Title')} name="title" required />
      <Passage label={say('Texto', 'Words')} name="words" />
      <Choice
        label={say('Qué pide que se haga', 'What it asks to be done')}
        name="asks"
        from={[
          ['', say('nada en particular', 'nothing in particular')],
          ...VERBS.map((verb) => [verb, verbSaid(verb, reader)] as const),
        ]}
      />
      {within === undefined ? (
        <Choice
          label={say('Ante qué instancia', 'Before which organ')}
          name="organ"
          from={named(desk.organs, reader)}
        />
      ) : null}
      <Choice label={say('La presenta', 'Put by')} name="by" from={named(members, reader)} />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
