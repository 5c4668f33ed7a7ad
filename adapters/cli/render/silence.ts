import type { Bilingual } from '../../../domain/language/codec.js';
import { begun } from '../../../projections/sentences/article.js';
import { languageName } from '../../../projections/sentences/language-name.js';
import type { SilenceAnswer, SilenceTold } from '../../../projections/silence.js';
import { blocks, fields, wrap } from './layout.js';
import type { Page } from './page.js';
import { section } from './section.js';

const NOTHING: Bilingual = {
  es: 'Nada se había circulado en silencio en ese momento.',
  en: 'Nothing had been circulated under silence as of then.',
};

type Listed = SilenceAnswer['silences'][number];

/** What runs first, then what came of the others. */
export const silence = ({ silences }: SilenceAnswer, page: Page): readonly string[] => {
  const told = (title: Bilingual, phases: readonly SilenceTold['phase'][]): readonly string[] =>
    section(
      title,
      blocks(...silences.filter(({ phase }) => phases.includes(phase)).map((one) => listed(one, page))),
      page,
    );
  if (silences.length === 0) return wrap(page.in(NOTHING), page.width);
  return blocks(
    told({ es: 'Corren', en: 'Running' }, ['running', 'suspended']),
    told({ es: 'Se rompieron', en: 'Broken' }, ['broken']),
    told({ es: 'Se cerraron; decisión tomada', en: 'Closed; decision taken' }, ['passed']),
    told({ es: 'Quedaron sin efecto', en: 'Called off' }, ['called-off']),
  );
};

const listed = (one: Listed, page: Page): readonly string[] =>
  fields(
    [
      {
        label: page.in({ es: 'Propuesta', en: 'Proposal' }),
        text: `${page.quote(one.title)} (${one.proposal})`,
      },
      { label: page.in({ es: 'Ante', en: 'Before' }), text: page.title(one.organ) },
      ...about(one, page),
    ],
    page.width,
  );

/** A circulation of a proposal that is told already. */
export const silenceLines = (one: SilenceTold, page: Page): readonly string[] =>
  fields(about(one, page), page.width);

const about = (one: SilenceTold, page: Page) => {
  const tongues = page.and(one.languages.map((language) => languageName(language, page)));
  return [
    {
      label: page.in({ es: 'Silencio', en: 'Silence' }),
      text: page.join(
        page.in({
          es: `${one.silence}: versión ${one.version}, circulada por ${page.name(one.by)} en ${tongues}`,
          en: `${one.silence}: version ${one.version}, circulated by ${page.name(one.by)} in ${tongues}`,
        }),
        page.entry(one.entry),
      ),
    },
    {
      label: page.in({ es: 'Plazo', en: 'Deadline' }),
      text: page.join(page.in(one.said), page.entry(one.deadlineEntry)),
    },
    { label: page.in({ es: 'Situación', en: 'Status' }), text: status(one, page) },
    { label: page.in({ es: 'Rompió', en: 'Broken by' }), text: answers(one.breaks, page) },
    { label: page.in({ es: 'Llegó tarde', en: 'Came late' }), text: answers(one.late, page) },
    { label: page.in({ es: 'Anuncio', en: 'Announcement' }), text: announcement(one, page) },
    { label: page.in({ es: 'Huella', en: 'Digest' }), text: one.digest },
  ];
};

const PHASE: Readonly<Record<SilenceTold['phase'], Bilingual>> = {
  running: { es: 'corre', en: 'running' },
  suspended: { es: 'suspendido', en: 'suspended' },
  broken: { es: 'roto', en: 'broken' },
  passed: { es: 'cerrado sin romperse: decisión tomada', en: 'closed unbroken: decision taken' },
  'called-off': { es: 'sin efecto', en: 'called off' },
};

const OVERDUE: Bilingual = {
  es: 'venció el plazo y espera que se cierre',
  en: 'the deadline has passed, and it waits to be closed',
};

const status = ({ phase, phaseEntry, phaseReason, overdue }: SilenceTold, page: Page): string => {
  const why = phaseReason === undefined ? '' : `: ${page.words(phaseReason)}`;
  return page.join(`${page.in(overdue ? OVERDUE : PHASE[phase])}${why}`, page.entry(phaseEntry));
};

const WITH: Readonly<Record<SilenceTold['breaks'][number]['with'], Bilingual>> = {
  objection: { es: 'con una objeción', en: 'with an objection' },
  amendment: { es: 'con una enmienda', en: 'with an amendment' },
};

const answers = (all: SilenceTold['breaks'], page: Page): string =>
  all
    .map(({ member, with: means, words, amendment, entry }) => {
      const which = amendment === undefined ? '' : ` (${amendment.text}/${amendment.amendment})`;
      return page.join(
        `${begun(page.name(member))}, ${page.in(WITH[means])}${which}: ${page.quote(words)}`,
        page.entry(entry),
      );
    })
    .join('; ');

const announcement = ({ announced, announcementOwed }: SilenceTold, page: Page): string => {
  if (announcementOwed)
    return page.in({
      es: 'se debe en la próxima reunión de la instancia',
      en: 'owed at the next meeting of the organ',
    });
  return announced === undefined
    ? ''
    : page.join(
        page.in({
          es: `hecho en la reunión ${announced.meeting}`,
          en: `made at the meeting ${announced.meeting}`,
        }),
        page.entry(announced.entry),
      );
};
