import type { ProposalAnswer } from '../../../projections/proposal.js';
import { begun } from '../../../projections/sentences/article.js';
import { actLines } from './acts.js';
import { doorsField } from './doors.js';
import { blocks, fields, wrap } from './layout.js';
import { needSaid } from '../../../src/telling/needs.js';
import type { Page } from './page.js';
import { kindInWords, phaseInWords } from '../../../src/telling/proposal-words.js';
import { line, section } from './section.js';
import { silenceLines } from './silence.js';
import { statementLines } from './statements.js';
import { standsSections } from './stands.js';

export const proposal = (answer: ProposalAnswer, page: Page): readonly string[] =>
  blocks(
    [...wrap(page.colours.bold(page.words(answer.title)), page.width), ...facts(answer, page)],
    [page.heading({ es: 'Qué falta', en: 'What is still needed' }), ...stillNeeded(answer, page)],
    section({ es: 'Versiones', en: 'Versions' }, versions(answer, page), page),
    section(
      { es: 'En silencio', en: 'Under silence' },
      blocks(...answer.silences.map((one) => silenceLines(one, page))),
      page,
    ),
    ...standsSections(answer, page),
    section(
      { es: 'Declaraciones de miembros', en: 'Statements by members' },
      statementLines(answer.statements, page, 2),
      page,
    ),
    section(
      { es: 'Actos', en: 'Acts' },
      // What is kept beside the decision stands above.
      answer.acts.flatMap(({ decisionStatements: _above, ...act }) => actLines(act, page)),
      page,
    ),
  );

const facts = (answer: ProposalAnswer, page: Page): readonly string[] => {
  const { consensus, phaseReason } = answer;
  const why = phaseReason === undefined ? '' : `: ${page.words(phaseReason)}`;
  return fields(
    [
      {
        label: page.in({ es: 'Propuesta', en: 'Proposal' }),
        text: `${answer.proposal} (${page.in(kindInWords[answer.proposalKind])})`,
      },
      { label: page.in({ es: 'Ante', en: 'Before' }), text: page.title(answer.organ) },
      { label: page.in({ es: 'Reunión', en: 'Meeting' }), text: answer.meeting ?? '' },
      doorsField(answer.doors, page),
      {
        label: page.in({ es: 'Trata de', en: 'About' }),
        text: page.and(answer.about.map(({ said }) => page.in(said))),
      },
      {
        label: page.in({ es: 'Presentada por', en: 'Submitted by' }),
        text: page.join(begun(page.names(answer.by)), page.entry(answer.entry)),
      },
      {
        label: page.in({ es: 'Situación', en: 'Status' }),
        text: page.join(`${page.in(phaseInWords[answer.phase])}${why}`, page.entry(answer.phaseEntry)),
      },
      {
        label: page.in({ es: 'Consenso', en: 'Consensus' }),
        text:
          consensus === undefined
            ? page.in({ es: 'no declarado', en: 'not declared' })
            : page.join(
                page.in(
                  consensus.silence === undefined
                    ? {
                        es: `declarado por ${page.name(consensus.by)} sobre la versión ${consensus.version}`,
                        en: `declared by ${page.name(consensus.by)} on version ${consensus.version}`,
                      }
                    : {
                        es: `por silencio (${consensus.silence}), cerrado por ${page.name(consensus.by)}, sobre la versión ${consensus.version}`,
                        en: `by silence (${consensus.silence}), closed by ${page.name(consensus.by)}, on version ${consensus.version}`,
                      },
                ),
                page.entry(consensus.entry),
              ),
      },
    ],
    page.width,
  );
};

/** First what bars consensus, then what is only good to know. */
const stillNeeded = ({ stillNeeded: needs }: ProposalAnswer, page: Page): readonly string[] => {
  const told = (bars: boolean): readonly string[] =>
    needs.filter((need) => need.bars === bars).flatMap((need) => line(`- ${needSaid(need, page)}.`, page));
  const barring = told(true);
  const free = page.in({ es: 'Nada impide declarar el consenso.', en: 'Nothing bars declaring consensus.' });
  return [...(barring.length === 0 ? line(free, page) : barring), ...told(false)];
};

const versions = ({ versions: all, currentVersion }: ProposalAnswer, page: Page): readonly string[] =>
  all.flatMap(({ number, words, by, entry }) => {
    const which =
      number === currentVersion && all.length > 1 ? page.in({ es: ' (vigente)', en: ' (current)' }) : '';
    const said = words === undefined ? '' : `: ${page.words(words)}`;
    return line(
      page.join(
        page.in({
          es: `Versión ${number}${which}, de ${page.names(by)}${said}`,
          en: `Version ${number}${which}, by ${page.names(by)}${said}`,
        }),
        page.entry(entry),
      ),
      page,
    );
  });
