import type { ObjectionTold, PositionTold, Stands } from '../../../projections/positions.js';
import { begun } from '../../../projections/sentences/article.js';
import { correctedPositions } from './corrected-positions.js';
import { fateInWords } from '../../../src/telling/decisions.js';
import { blocks, fields, margins, wrap } from './layout.js';
import type { Page } from './page.js';
import { standInWords } from '../../../src/telling/proposal-words.js';
import { line, section } from './section.js';

/** Where the members stand on a proposal, what became of each objection, and what corrections changed. */
export const standsSections = (stands: Stands, page: Page): readonly (readonly string[])[] => [
  section({ es: 'Posiciones', en: 'Positions' }, positions(stands, page), page),
  section(
    { es: 'Objeciones', en: 'Objections' },
    blocks(...stands.objections.map((objection) => objectionLines(objection, page))),
    page,
  ),
  section({ es: 'Posiciones corregidas', en: 'Corrected positions' }, correctedPositions(stands, page), page),
];

const positions = ({ positions: all, objections }: Stands, page: Page): readonly string[] => {
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
