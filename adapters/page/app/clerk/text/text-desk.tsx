import type { ComponentChildren } from 'preact';
import { useScript } from '../../parts/has-script.js';
import { Section } from '../../parts/section.js';
import { AddParagraph } from './add-paragraph.js';
import { Bracket } from './bracket.js';
import type { OfText } from './of-text.js';
import { OpenBracket } from './open-bracket.js';

/** What whoever may record does with a text that is not adopted: paragraphs, and what is not agreed in them. */
export const TextDesk = (props: OfText): ComponentChildren => {
  const { reader, answer } = props;
  const hasScript = useScript();
  if (!hasScript || answer.adopted !== undefined) return null;
  const open = (answer.brackets ?? []).filter(({ fate }) => fate.kind === 'open');
  return (
    <Section title={reader.say('Asentar', 'Record')} wide>
      <div class="desk" tabIndex={-1}>
        {open.map((bracket) => (
          <Bracket key={bracket.bracket} {...props} of={bracket} />
        ))}
        {answer.paragraphs.length === 0 ? null : <OpenBracket {...props} />}
        <AddParagraph {...props} />
      </div>
    </Section>
  );
};
