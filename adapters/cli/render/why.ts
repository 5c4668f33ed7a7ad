import type { Bilingual } from '../../../domain/language/codec.js';
import type { Standing } from '../../../projections/standing.js';
import type { WhyAnswer } from '../../../projections/why.js';
import { capital } from '../../../src/telling/acts.js';
import { blocks, wrap } from './layout.js';
import { missing } from './mandate.js';
import { statusInWords, whyNot } from '../../../src/telling/mandates.js';
import { notesAboutIt } from './notes-about.js';
import type { Page } from './page.js';
import { groundsTree } from './steps-below.js';
import { treeLines } from './tree.js';

export const why = (answer: WhyAnswer, page: Page): readonly string[] =>
  blocks(
    [
      ...wrap(
        `${page.colours.bold(capital(page.words(page.in(answer.of.said))))} · ${answer.of.id}`,
        page.width,
      ),
      ...wrap(`${state(answer, page)}.`, page.width),
      ...also(answer.also, page),
    ],
    [
      page.heading({ es: 'En qué descansa', en: 'What it rests on' }),
      ...treeLines(groundsTree(answer.entries, answer.steps, page), page.width),
    ],
    answer.forApproval === undefined ? [] : missing(answer.forApproval, page),
    answer.notes.length === 0
      ? []
      : [
          page.heading({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' }),
          ...notesAboutIt(answer.notes, page),
        ],
  );

const IN_FORCE: Bilingual = { es: 'En vigor', en: 'In force' };
const NOT_IN_FORCE: Bilingual = { es: 'No está en vigor', en: 'Not in force' };

const PHASE: Readonly<Record<NonNullable<Standing['phase']>, Bilingual>> = {
  proposed: { es: 'propuesta', en: 'proposed' },
  approved: { es: 'aprobada', en: 'approved' },
  held: { es: 'realizada', en: 'held' },
  cancelled: { es: 'cancelada', en: 'cancelled' },
};

const STAGE: Readonly<Record<NonNullable<Standing['stage']>, Bilingual>> = {
  announced: { es: 'anunciada', en: 'announced' },
  designated: { es: 'designada', en: 'designated' },
  'handed-over': { es: 'traspasada', en: 'handed over' },
  effective: { es: 'en ejercicio', en: 'in office' },
  ended: { es: 'concluida', en: 'ended' },
};

/** "In force: approved"; of a mandate that is not, the reason. */
const state = ({ of, whyNot: reason, acts = [] }: WhyAnswer, page: Page): string => {
  const said = page.in(of.inForce ? IN_FORCE : NOT_IN_FORCE);
  if (reason !== undefined) return `${said}: ${whyNot({ acts }, reason, page)}`;
  const words = stateInWords(of);
  return words === undefined ? said : `${said}: ${page.in(words)}`;
};

const stateInWords = ({ status, phase, stage, kind, inForce }: Standing): Bilingual | undefined => {
  if (status !== undefined) return statusInWords[status];
  if (phase !== undefined) return PHASE[phase];
  if (stage !== undefined) return STAGE[stage];
  if (kind === 'paragraph')
    return inForce ? { es: 'adoptado', en: 'adopted' } : { es: 'borrador', en: 'a draft' };
  return inForce ? undefined : { es: 'la instancia recomienda', en: 'the organ recommends' };
};

const also = (others: readonly Standing[], page: Page): readonly string[] =>
  others.length === 0
    ? []
    : wrap(
        page.in({
          es: `Con el mismo id hay también: ${others.map(asked).join(', ')}.`,
          en: `There is also, by the same id: ${others.map(asked).join(', ')}.`,
        }),
        page.width,
      );

const asked = ({ kind, id }: Standing): string => `${kind}:${id}`;
