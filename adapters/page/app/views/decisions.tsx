import type { ComponentChildren } from 'preact';
import { deskFor, type Desk } from '../clerk/desk.js';
import { DecisionsDesk } from '../clerk/decisions-desk.js';
import { ActList, Said } from '../parts/acts.js';
import { Downloads } from '../parts/downloads.js';
import { Entries } from '../parts/entries.js';
import { proposalPhaseSaid } from '../parts/phases.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly decisions: Answered<'decisions'>;
  readonly proposals: Answered<'proposals'>;
  readonly desk?: Desk;
}

export const decisions = view<Answers>({
  asks: async (ask, address) => {
    const { question } = ask;
    const [acts, proposals, desk] = await Promise.all([
      question('decisions', 'decisions?limit=500'),
      question('proposals', 'proposals?limit=500'),
      deskFor(ask, address),
    ]);
    return { decisions: acts, proposals, ...desk };
  },
  title: ({ say }) => say('Decisiones', 'Decisions'),
  body: ({ reader, answers }) => (
    <>
      <Downloads reader={reader} document="decisions" />
      <Decisions reader={reader} answers={answers} />
      {answers.desk === undefined ? null : <DecisionsDesk reader={reader} desk={answers.desk} />}
    </>
  ),
});

const Decisions = ({
  reader,
  answers,
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => (
  <div class="columns">
    <Section title={reader.say('Propuestas', 'Proposals')}>
      <ul class="plain ruled">
        {answers.proposals.answer.proposals
          .toReversed()
          .map(({ proposal, title, organ, phase, phaseEntry }) => (
            <li key={proposal}>
              <a class="title" href={reader.to(['proposals', proposal])}>
                <Said reader={reader} words={title} />
              </a>{' '}
              <span class="soft">
                · {reader.name(organ)} · {proposalPhaseSaid(phase, reader)}
              </span>{' '}
              <Entries reader={reader} of={[phaseEntry]} />
            </li>
          ))}
      </ul>
    </Section>
    <Section title={reader.say('Actos', 'Acts')}>
      <ActList reader={reader} acts={answers.decisions.answer.decisions.toReversed()} withWhy />
    </Section>
  </div>
);
