import { Fragment, type ComponentChildren } from 'preact';
import { speaksFor } from '../desk.js';
import { DeskSection, Drawer } from '../desk-section.js';
import { StatementForms, type Statable } from '../statements/statement-forms.js';
import { AddParagraph } from './add-paragraph.js';
import { AgreeParagraph, ReopenParagraph } from './agree.js';
import { AcceptAmendment, ItsProposers } from './amendment.js';
import { Bracket } from './bracket.js';
import type { OfText } from './of-text.js';
import { OpenBracket } from './open-bracket.js';
import { ClosePackage, DissolvePackage, FormPackage } from './package.js';
import { paragraphCited } from './paragraphs.js';
import { ProposeAmendment } from './propose-amendment.js';

/** What whoever may record does with a text: its making while it is a draft, and statements on it whenever. */
export const TextDesk = (props: OfText): ComponentChildren => {
  const { reader, desk, answer } = props;
  return (
    <DeskSection title={reader.say('Asentar', 'Record')} wide>
      <div class="desk" tabIndex={-1}>
        {answer.adopted === undefined ? <Draft {...props} /> : null}
        <StatementForms
          reader={reader}
          desk={desk}
          name={answer.text}
          of={statable(props)}
          filed={[
            ...(answer.statements ?? []),
            ...answer.paragraphs.flatMap(({ statements }) => statements ?? []),
          ]}
        />
      </div>
    </DeskSection>
  );
};

/** The text as a whole, and each of its paragraphs. */
const statable = ({ reader, answer }: OfText): readonly [Statable, ...Statable[]] => [
  { said: reader.say('el texto entero', 'the whole text'), on: { kind: 'text', text: answer.text } },
  ...answer.paragraphs.map((paragraph): Statable => ({
    said: paragraphCited(paragraph),
    on: { kind: 'paragraph', text: answer.text, paragraph: paragraph.paragraph },
  })),
];

/** While it is a draft: brackets, amendments, what is agreed ad referendum and what is tied together. */
const Draft = (props: OfText): ComponentChildren => {
  const { reader, desk, answer } = props;
  const { say } = reader;
  const brackets = (answer.brackets ?? []).filter(({ fate }) => fate.kind === 'open');
  const amendments = (answer.amendments ?? []).filter(({ fate }) => fate.kind === 'open');
  const packages = (answer.packages ?? []).filter(({ phase }) => phase === 'open');
  return (
    <>
      {brackets.map((bracket) => (
        <Bracket key={bracket.bracket} {...props} of={bracket} />
      ))}
      {answer.paragraphs.length === 0 ? null : <OpenBracket {...props} />}
      <AddParagraph {...props} />
      {answer.paragraphs.length === 0 || speaksFor(desk).length === 0 ? null : (
        <>
          <Drawer title={say('Enmiendas', 'Amendments')}>
            <ProposeAmendment {...props} />
            {amendments.map((amendment) => (
              <Fragment key={amendment.amendment}>
                <AcceptAmendment {...props} of={amendment} />
                <ItsProposers {...props} of={amendment} />
              </Fragment>
            ))}
          </Drawer>
          <Drawer title={say('Acuerdos ad referéndum y paquetes', 'Agreed ad referendum, and packages')}>
            <AgreeParagraph {...props} />
            <ReopenParagraph {...props} />
            <FormPackage {...props} />
            {packages.map((one) => (
              <Fragment key={one.package}>
                <ClosePackage {...props} of={one} />
                <DissolvePackage {...props} of={one} />
              </Fragment>
            ))}
          </Drawer>
        </>
      )}
    </>
  );
};
