import type { ComponentChildren } from 'preact';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { idFor, speaksFor, type Desk } from './desk.js';
import { fieldIn, Recording } from './form.js';
import { Authority, behalf } from './proposal-desk.js';

/** Puts a proposal before an organ, in the language that the page is read in. */
export const NewProposal = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren => {
  const { say, lang } = reader;
  const hasScript = useScript();
  const members = speaksFor(desk);
  if (!hasScript || members.length === 0) return null;
  return (
    <Section title={say('Asentar una propuesta', 'Record a proposal')} wide>
      <Recording
        reader={reader}
        label={say('Presentar', 'Submit')}
        command={(fields) => {
          const title = fieldIn(fields, 'title');
          const words = fieldIn(fields, 'words');
          const by = fieldIn(fields, 'by');
          return {
            path: 'proposals',
            body: {
              recordedBy: desk.recorder,
              ...behalf(desk, by, fieldIn(fields, 'authority')),
              proposal: idFor(title, crypto.randomUUID()),
              organ: fieldIn(fields, 'organ'),
              kind: 'other',
              title: { [lang]: title },
              ...(words === '' ? {} : { words: { [lang]: words } }),
              about: [],
              by: [by],
            },
          };
        }}
        recorded={(form) => form.reset()}
      >
        <label>
          {say('Título', 'Title')}
          <input name="title" required />
        </label>
        <label>
          {say('Texto', 'Words')}
          <textarea name="words" rows={3} />
        </label>
        <label>
          {say('Ante qué instancia', 'Before which organ')}
          <select name="organ">
            {desk.organs.map((organ) => (
              <option key={organ.code} value={organ.code}>
                {reader.name(organ)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('La presenta', 'Put by')}
          <select name="by">
            {members.map((member) => (
              <option key={member.code} value={member.code}>
                {reader.name(member)}
              </option>
            ))}
          </select>
        </label>
        {desk.forOthers ? <Authority reader={reader} /> : null}
      </Recording>
    </Section>
  );
};
