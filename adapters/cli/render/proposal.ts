import type { Bilingual } from '../../../domain/language/codec.js';
import type { ObjectionTold, PositionTold, ProposalAnswer } from '../../../projections/proposal.js';
import { begun } from '../../../projections/sentences/article.js';
import { actLines } from './acts.js';
import { correctedPositions } from './corrected-positions.js';
import { fateInWords } from './decisions.js';
import { doorsField } from './doors.js';
import { blocks, fields, margins, wrap } from './layout.js';
import { needSaid } from './needs.js';
import type { Page } from './page.js';
import { kindInWords, phaseInWords, standInWords } from './proposal-words.js';

export const proposal = (answer: ProposalAnswer, page: Page): readonly string[] =>
  blocks(
    [...wrap(page.colours.bold(page.words(answer.title)), page.width), ...facts(answer, page)],
    [page.heading({ es: 'Qué falta', en: 'What is still needed' }), ...stillNeeded(answer, page)],
    section({ es: 'Versiones', en: 'Versions' }, versions(answer, page), page),
    section({ es: 'Posiciones', en: 'Positions' }, positions(answer, page), page),
    section(
      { es: 'Objeciones', en: 'Objections' },
      blocks(...answer.objections.map((objection) => objectionLines(objection, page))),
      page,
    ),
    section(
      { es: 'Posiciones corregidas', en: 'Corrected positions' },
      correctedPositions(answer, page),
      page,
    ),
    section(
      { es: 'Actos', en: 'Acts' },
      answer.acts.flatMap((act) => actLines(act, page)),
      page,
    ),
  );

const section = (title: Bilingual, lines: readonly string[], page: Page): readonly string[] =>
  lines.length === 0 ? [] : [page.heading(title), ...lines];

const line = (text: string, page: Page): readonly string[] => wrap(text, page.width, margins('    ', '  '));

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
                page.in({
                  es: `declarado por ${page.name(consensus.by)} sobre la versión ${consensus.version}`,
                  en: `declared by ${page.name(consensus.by)} on version ${consensus.version}`,
                }),
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

const positions = ({ positions: all, objections }: ProposalAnswer, page: Page): readonly string[] => {
  const said = (position: PositionTold): string => {
    const objection = objections.find(({ entry }) => entry === position.entry);
    return positionSaid(position, objection?.fate ?? { kind: 'standing' }, page);
  };
  return [
    ...fields(
      all
        .filter(({ current }) => current)
        .map((position) => ({ label: page.title(position.member), text: said(position) })),
      page.width,
    ),
    ...all
      .filter(({ current }) => !current)
      .flatMap((position) =>
        line(
          `${page.in({ es: 'Antes', en: 'Before' })}, ${page.title(position.member)}: ${said(position)}`,
          page,
        ),
      ),
  ];
};

/** A stand; of an objection that no longer stands, what became of it. */
const standSaid = (stand: PositionTold['stand'], its: ObjectionTold['fate'], page: Page): string =>
  its.kind === 'standing'
    ? page.in(standInWords[stand])
    : page.in({
        es: `objetó; objeción ${fateInWords[its.kind].es}`,
        en: `objected; objection ${fateInWords[its.kind].en}`,
      });

const positionSaid = (
  { member, stand, version, stale, reason, recordedBy, onBehalfOf, entry }: PositionTold,
  its: ObjectionTold['fate'],
  page: Page,
): string => {
  const on = page.in({ es: `versión ${version}`, en: `version ${version}` });
  const old = page.in({ es: 'CADUCA: hay una versión posterior', en: 'STALE: there is a later version' });
  const why =
    reason === undefined ? '' : `; ${page.in({ es: 'motivo', en: 'reason' })}: ${page.quote(reason)}`;
  const behalf =
    onBehalfOf === undefined
      ? ''
      : page.in({
          es: ` en nombre de ${onBehalfOf.party === member.code ? page.name(member) : onBehalfOf.party} (${page.words(onBehalfOf.authority)})`,
          en: ` on behalf of ${onBehalfOf.party === member.code ? page.name(member) : onBehalfOf.party} (${page.words(onBehalfOf.authority)})`,
        });
  const who =
    recordedBy.code === member.code
      ? ''
      : page.in({
          es: `; la asentó ${page.name(recordedBy)}${behalf}`,
          en: `; recorded by ${page.name(recordedBy)}${behalf}`,
        });
  return page.join(
    `${standSaid(stand, its, page)} (${on}${stale ? `; ${page.colours.yellow(old)}` : ''})${why}${who}`,
    page.entry(entry, ...(its.kind === 'standing' ? [] : [its.entry])),
  );
};

const objectionLines = (objection: ObjectionTold, page: Page): readonly string[] => {
  const { member, version, reason, answers, sustainedEntry, entry } = objection;
  const first = page.in({
    es: `${begun(page.name(member))}, a la versión ${version}: ${page.quote(reason)}`,
    en: `${begun(page.name(member))}, to version ${version}: ${page.quote(reason)}`,
  });
  const after = [
    ...answers.map((answer) =>
      page.join(
        page.in({
          es: `Respuesta de ${page.name(answer.by)}: ${page.quote(answer.answer)}`,
          en: `Answer of ${page.name(answer.by)}: ${page.quote(answer.answer)}`,
        }),
        page.entry(answer.entry),
      ),
    ),
    ...(sustainedEntry === undefined
      ? []
      : [
          page.join(
            page.in({
              es: 'La mantuvo tras la respuesta',
              en: 'It sustained the objection after the answer',
            }),
            page.entry(sustainedEntry),
          ),
        ]),
    fate(objection.fate, page),
  ];
  return [
    ...line(page.join(first, page.entry(entry)), page),
    ...after.flatMap((said) => wrap(said, page.width, margins('      ', '    '))),
  ];
};

const fate = (its: ObjectionTold['fate'], page: Page): string => {
  switch (its.kind) {
    case 'standing':
      return page.in({ es: 'Se mantiene.', en: 'It stands.' });
    case 'withdrawn':
      return page.join(page.in({ es: 'La retiró', en: 'It withdrew the objection' }), page.entry(its.entry));
    case 'met':
      return page.join(
        page.in({
          es: `La dio por atendida: ${page.quote(its.how)}`,
          en: `It agreed that it was met: ${page.quote(its.how)}`,
        }),
        page.entry(its.entry),
      );
    case 'replaced':
      return page.join(
        page.in({ es: 'Tomó después otra posición', en: 'It took another position later' }),
        page.entry(its.entry),
      );
  }
};
