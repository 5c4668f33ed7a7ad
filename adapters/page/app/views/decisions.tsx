import type { ComponentChildren } from 'preact';
import { deskFor, type Desk } from '../clerk/desk.js';
import { DecisionsDesk } from '../clerk/decisions-desk.js';
import { ActList, Said } from '../parts/acts.js';
import { Downloads } from '../parts/downloads.js';
import { fromIn, newestOf, pageOf, SHOWN } from '../pages.js';
import { Entries } from '../parts/entries.js';
import { Pages } from '../parts/pages.js';
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
      newestOf(question, 'decisions', 'decisions'),
      newestOf(question, 'proposals', 'proposals'),
      deskFor(ask, address),
    ]);
    return { decisions: acts, proposals, ...desk };
  },
  title: ({ say }) => say('Decisiones', 'Decisions'),
  body: ({ reader, answers }) => (
    <>
      <Downloads reader={reader} document="decisions" />
      <p>
        <a href={reader.to(['silence'])}>
          {reader.say('Lo circulado bajo silencio', 'What was circulated under silence')}
        </a>
      </p>
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
      <ProposalList reader={reader} proposals={answers.proposals.answer.proposals.toReversed()} />
      <Older reader={reader} of={answers.proposals.page} to={['decisions', 'proposals']} />
    </Section>
    <Section title={reader.say('Actos', 'Acts')}>
      <ActList reader={reader} acts={answers.decisions.answer.decisions.toReversed()} withWhy />
      <Older reader={reader} of={answers.decisions.page} to={['decisions', 'acts']} />
    </Section>
  </div>
);

/** The way to those that are not told here. */
const Older = ({
  reader,
  of: page,
  to,
}: {
  readonly reader: Reader;
  readonly of: Answered<'proposals'>['page'];
  readonly to: readonly string[];
}): ComponentChildren =>
  (page?.total ?? 0) <= SHOWN ? null : (
    <p>
      <a href={reader.to(to)}>
        {reader.say(
          `Todas, de página en página (${page?.total})`,
          `All of them, page by page (${page?.total})`,
        )}
      </a>
    </p>
  );

type Proposals = Answered<'proposals'>['answer']['proposals'];

const ProposalList = ({
  reader,
  proposals,
}: {
  readonly reader: Reader;
  readonly proposals: Proposals;
}): ComponentChildren => (
  <ul class="plain ruled">
    {proposals.map(({ proposal, title, organ, phase, phaseEntry }) => (
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
);

/** All proposals, page by page. */
export const allProposals = view<Pick<Answers, 'proposals'>>({
  asks: async ({ question }, { query }) => ({
    proposals: await pageOf(question, 'proposals', 'proposals', fromIn(query.from)),
  }),
  title: ({ say }) => say('Todas las propuestas', 'All proposals'),
  body: ({ reader, answers: { proposals } }) => (
    <Paged reader={reader} page={proposals.page}>
      <ProposalList reader={reader} proposals={proposals.answer.proposals} />
    </Paged>
  ),
});

/** All acts, page by page. */
export const allActs = view<Pick<Answers, 'decisions'>>({
  asks: async ({ question }, { query }) => ({
    decisions: await pageOf(question, 'decisions', 'decisions', fromIn(query.from)),
  }),
  title: ({ say }) => say('Todos los actos', 'All acts'),
  body: ({ reader, answers: { decisions: acts } }) => (
    <Paged reader={reader} page={acts.page}>
      <ActList reader={reader} acts={acts.answer.decisions} withWhy />
    </Paged>
  ),
});

const Paged = ({
  reader,
  page,
  children,
}: {
  readonly reader: Reader;
  readonly page: Answered<'proposals'>['page'];
  readonly children: ComponentChildren;
}): ComponentChildren => (
  <>
    <Pages reader={reader} from={page?.from ?? 0} total={page?.total ?? 0} />
    {children}
    <Pages reader={reader} from={page?.from ?? 0} total={page?.total ?? 0} isLast />
  </>
);
