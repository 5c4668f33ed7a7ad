import type { Bilingual } from '../../domain/language/codec.js';
import type { AmendmentTold } from '../../projections/amendments.js';
import type { BracketTold } from '../../projections/brackets.js';
import type { DeclarationAnswer, ParagraphTold } from '../../projections/declaration.js';
import { alternativeSaid } from '../telling/brackets.js';
import type { Block, Runs } from './document.js';
import type { Hand } from './hand.js';

// What in a text is not settled: open brackets, pending amendments, what was agreed ad referendum or reopened, packages.

export const isOpen = ({ fate }: BracketTold): boolean => fate.kind === 'open';
const isPending = ({ fate }: AmendmentTold): boolean => fate.kind === 'open';

type Bracketed = Pick<DeclarationAnswer, 'brackets'>;
type OfParagraph = Pick<ParagraphTold, 'paragraph'>;

const openIn = ({ brackets = [] }: Bracketed, { paragraph }: OfParagraph): readonly BracketTold[] =>
  brackets.filter((bracket) => isOpen(bracket) && bracket.paragraph === paragraph);

/** Who brackets something in a paragraph. */
export const bracketsBeside = (answer: Bracketed, told: OfParagraph, hand: Hand): readonly string[] =>
  openIn(answer, told).map(({ bracket, by }) => `${bracket}: ${hand.and(by.map(hand.title))}`);

/** Each wording of what is open in it, and who stands on it. */
export const bracketsBeneath = (answer: Bracketed, told: OfParagraph, hand: Hand): readonly Runs[] =>
  openIn(answer, told).map((bracket) => hand.say(bracketSaid(bracket, hand)));

const pendingOn = (
  { amendments = [] }: DeclarationAnswer,
  { paragraph }: ParagraphTold,
): readonly AmendmentTold[] =>
  amendments.filter(
    (one) => isPending(one) && one.change.kind !== 'insert' && one.change.paragraph === paragraph,
  );

/** The names that stand beside a paragraph: who brackets something in it, who amends it; and how far it is agreed. */
export const marginOf = (answer: DeclarationAnswer, told: ParagraphTold, hand: Hand): readonly string[] => {
  const { agreement } = told;
  const agreed =
    agreement === undefined
      ? []
      : [
          agreement.kind === 'agreed'
            ? hand.in({ es: 'convenido ad referéndum', en: 'agreed ad referendum' })
            : hand.in({
                es: `reabierto: ${hand.title(agreement.by)}`,
                en: `reopened: ${hand.title(agreement.by)}`,
              }),
        ];
  return [
    ...agreed,
    ...bracketsBeside(answer, told, hand),
    ...pendingOn(answer, told).map(({ amendment, by }) => `${amendment}: ${hand.and(by.map(hand.title))}`),
  ];
};

/** What is said of a paragraph beneath it. */
export const remarksOn = (answer: DeclarationAnswer, told: ParagraphTold, hand: Hand): readonly Runs[] => [
  ...reopened(told, hand),
  ...bracketsBeneath(answer, told, hand),
  ...pendingOn(answer, told).map((amendment) => hand.say(amendmentSaid(amendment, hand))),
];

const reopened = ({ agreement }: ParagraphTold, hand: Hand): readonly Runs[] =>
  agreement?.kind === 'reopened'
    ? [
        hand.say(
          hand.join(
            hand.in({
              es: `Reabierto por ${hand.name(agreement.by)}: ${hand.quote(agreement.reason)}`,
              en: `Reopened by ${hand.name(agreement.by)}: ${hand.quote(agreement.reason)}`,
            }),
            hand.entry(agreement.entry),
          ),
        ),
      ]
    : [];

const because = (reason: string | undefined, hand: Hand): string =>
  reason === undefined
    ? ''
    : hand.in({ es: `; motivo: ${hand.quote(reason)}`, en: `; reason: ${hand.quote(reason)}` });

/** "Corchete b1, de México; motivo: «…» (asiento 9). como está: «150 kg» — Belice (asiento 10) · …" */
const bracketSaid = (
  { bracket, shown, by, reason, entry, alternatives, holding, inside }: BracketTold,
  hand: Hand,
): string => {
  const within =
    inside === undefined
      ? ''
      : hand.in({ es: `, dentro de ${inside.bracket}`, en: `, inside ${inside.bracket}` });
  const said = hand.in({
    es: `Corchete ${bracket}${within}, de ${hand.names(by)}${because(reason, hand)}: ${hand.words(shown)}`,
    en: `Bracket ${bracket}${within}, of ${hand.names(by)}${because(reason, hand)}: ${hand.words(shown)}`,
  });
  const stands = [
    ...alternatives.map((one) => {
      const who =
        one.support.length === 0
          ? hand.in({ es: 'nadie la sostiene', en: 'nobody stands on it' })
          : hand.together(
              one.support.map(({ member, entry: at }) => ({ text: hand.name(member), entry: at })),
            );
      return `${alternativeSaid(one, hand)} — ${who}`;
    }),
    ...(holding.length === 0
      ? []
      : [
          `${hand.in({ es: 'sostienen el corchete', en: 'stand on the bracket' })}: ${hand.together(
            holding.map(({ member, entry: at }) => ({ text: hand.name(member), entry: at })),
          )}`,
        ]),
  ];
  return `${hand.join(said, hand.entry(entry))}. ${stands.join('; ')}.`;
};

const DOES: Readonly<Record<AmendmentTold['change']['kind'], Bilingual>> = {
  replace: { es: 'que diga', en: 'to read' },
  insert: { es: 'insertar', en: 'insert' },
  delete: { es: 'suprimirlo', en: 'to be deleted' },
  move: { es: 'trasladarlo', en: 'to be moved' },
};

/** What the amendment would have there; nothing to read where it only moves or deletes. */
const wanted = ({ change }: AmendmentTold, hand: Hand): string =>
  change.kind === 'replace' || change.kind === 'insert' ? ` ${hand.quote(change.words)}` : '';

const amendmentSaid = (told: AmendmentTold, hand: Hand): string => {
  const { amendment, change, version, by, reason, entry, conflicts, entries } = told;
  const does = DOES[change.kind];
  const said = hand.in({
    es: `Enmienda ${amendment}, de ${hand.names(by)}, sobre la versión ${version}: ${does.es}${wanted(told, hand)}${because(reason, hand)}`,
    en: `Amendment ${amendment}, of ${hand.names(by)}, on version ${version}: ${does.en}${wanted(told, hand)}${because(reason, hand)}`,
  });
  const beside =
    conflicts.length === 0
      ? ''
      : hand.in({
          es: `; en conflicto con ${hand.and(conflicts)}`,
          en: `; in conflict with ${hand.and(conflicts)}`,
        });
  const stale =
    entries.length === 0
      ? ''
      : hand.join(
          hand.in({ es: '; lo que toca cambió después', en: '; what it touches has changed since' }),
          hand.entry(...entries),
        );
  return `${hand.join(said, hand.entry(entry))}${beside}${stale}.`;
};

const heading = (hand: Hand, both: Bilingual): Block => ({
  kind: 'heading',
  level: 2,
  said: hand.say(hand.in(both)),
});

/** Paragraphs that pending amendments would bring in. */
export const proposedParagraphs = ({ amendments = [] }: DeclarationAnswer, hand: Hand): readonly Block[] => {
  const inserted = amendments.filter((one) => isPending(one) && one.change.kind === 'insert');
  return inserted.length === 0
    ? []
    : [
        heading(hand, { es: 'Párrafos propuestos', en: 'Paragraphs proposed' }),
        ...inserted.map((one): Block => ({
          kind: 'item',
          said: hand.say(amendmentSaid(one, hand)),
          beneath: [],
        })),
      ];
};

/** The packages of which not all is agreed. */
export const packagesTold = ({ packages = [] }: DeclarationAnswer, hand: Hand): readonly Block[] => {
  const open = packages.filter(({ phase }) => phase === 'open');
  return open.length === 0
    ? []
    : [
        heading(hand, { es: 'Paquetes abiertos', en: 'Open packages' }),
        ...open.map(({ package: id, title, paragraphs, by, entry }): Block => {
          const named = title === undefined ? id : `${id} (${hand.quote(title)})`;
          const said = hand.in({
            es: `${named}, de ${hand.names(by)}: ${hand.and(paragraphs)} — nada en él está convenido`,
            en: `${named}, of ${hand.names(by)}: ${hand.and(paragraphs)} — nothing in it is agreed`,
          });
          return { kind: 'item', said: hand.say(hand.join(said, hand.entry(entry))), beneath: [] };
        }),
      ];
};
