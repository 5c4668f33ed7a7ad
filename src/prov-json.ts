import type { EntryNumber } from '../domain/language/ids.js';
import type { GroundKind } from '../domain/language/ground.js';
import type { Step } from '../projections/steps.js';
import type { Answered } from './ask.js';

// A chain in W3C PROV-JSON (https://www.w3.org/Submission/prov-json/), for tools that draw and query provenance.
// Entries are activities, the words and plans that they put forward are entities, whoever recorded or spoke is an
// agent, and who recorded for another acted on its behalf.

type Attributes = Readonly<Record<string, unknown>>;
type Records = Readonly<Record<string, Attributes>>;

/** A PROV-JSON document: records by kind, each by its qualified name; relations without a name of their own by `_:`. */
export interface ProvDocument {
  readonly prefix: Readonly<Record<string, string>>;
  readonly entity: Records;
  readonly activity: Records;
  readonly agent: Records;
  readonly wasGeneratedBy: Records;
  readonly used: Records;
  readonly wasInformedBy: Records;
  readonly wasAssociatedWith: Records;
  readonly actedOnBehalfOf: Records;
  readonly wasDerivedFrom: Records;
}

/** The kinds of entries that bring forward a version of something, and of what. */
const VERSIONED: Readonly<Partial<Record<Step['type'], string>>> = {
  ProposalSubmitted: 'proposal',
  ProposalRevised: 'proposal',
  TextDrafted: 'text',
  ParagraphAdded: 'paragraph',
  ParagraphReworded: 'paragraph',
  MandateDrafted: 'mandate',
  MandateAmended: 'mandate',
  ActivityProposed: 'activity',
  ActivityChanged: 'activity',
  SourceRegistered: 'source',
};

const WORKS_ON: ReadonlySet<GroundKind> = new Set(['version', 'matter', 'paragraph', 'source']);

const activityOf = (entry: EntryNumber): string => `acta:entry-${entry}`;
const versionOf = (entry: EntryNumber): string => `acta:version-${entry}`;
const agentOf = (code: string): string => `acta:party-${code}`;

const qualified = (name: string): Attributes => ({ $: name, type: 'prov:QUALIFIED_NAME' });

/** The chain of an answer, `steps` being the entries of it. */
export const provJson = (
  { book, cited }: Pick<Answered, 'book' | 'cited'>,
  steps: readonly Step[],
): ProvDocument => {
  const told = new Map(steps.map((step) => [step.entry, step]));
  const recorded = steps.flatMap(({ entry }) => {
    const known = cited[String(entry)];
    return known === undefined ? [] : [{ entry, ...known }];
  });
  const versions = steps.filter(({ type }) => VERSIONED[type] !== undefined);
  const links = steps.flatMap((step) => step.rests.map(({ as, entry }) => ({ step, as, entry })));
  const worked = links.filter(({ as, entry }) => WORKS_ON.has(as) && isVersion(told.get(entry)));
  return {
    prefix: { acta: `urn:acta:book:${book}:` },
    entity: named(versions, ({ entry }) => versionOf(entry), asEntity),
    activity: named(
      recorded,
      ({ entry }) => activityOf(entry),
      (it) => ({
        ...saidOf(told.get(it.entry)),
        'prov:type': qualified(`acta:${it.type}`),
        'prov:endTime': it.recordedAt,
        'acta:occurredAt': it.occurredAt,
        'acta:basis': it.basis.kind,
      }),
    ),
    agent: Object.fromEntries(
      recorded
        .flatMap(({ recordedBy, onBehalfOf }) => [recordedBy, ...(onBehalfOf ? [onBehalfOf.party] : [])])
        .map((code) => [agentOf(code), { 'prov:type': qualified('prov:Organization'), 'prov:label': code }]),
    ),
    wasGeneratedBy: named(
      versions,
      ({ entry }) => `_:generated-${entry}`,
      ({ entry }) => ({
        'prov:entity': versionOf(entry),
        'prov:activity': activityOf(entry),
      }),
    ),
    used: named(
      worked,
      ({ step, entry }) => `_:used-${step.entry}-${entry}`,
      ({ step, entry }) => ({
        'prov:activity': activityOf(step.entry),
        'prov:entity': versionOf(entry),
      }),
    ),
    wasInformedBy: named(
      links,
      ({ step, entry }) => `_:rests-${step.entry}-${entry}`,
      ({ step, as, entry }) => ({
        'prov:informed': activityOf(step.entry),
        'prov:informant': activityOf(entry),
        'prov:type': qualified(`acta:${as}`),
      }),
    ),
    wasAssociatedWith: named(
      recorded,
      ({ entry }) => `_:by-${entry}`,
      ({ entry, recordedBy }) => ({
        'prov:activity': activityOf(entry),
        'prov:agent': agentOf(recordedBy),
      }),
    ),
    actedOnBehalfOf: named(
      recorded.flatMap(({ entry, recordedBy, onBehalfOf }) =>
        onBehalfOf === undefined ? [] : [{ entry, recordedBy, ...onBehalfOf }],
      ),
      ({ entry }) => `_:behalf-${entry}`,
      ({ entry, recordedBy, party, authority }) => ({
        'prov:delegate': agentOf(recordedBy),
        'prov:responsible': agentOf(party),
        'prov:activity': activityOf(entry),
        'acta:authority': authority,
      }),
    ),
    wasDerivedFrom: named(
      worked.filter(({ step, entry }) => isRevision(step, told.get(entry))),
      ({ step, entry }) => `_:derived-${step.entry}-${entry}`,
      ({ step, entry }) => ({
        'prov:generatedEntity': versionOf(step.entry),
        'prov:usedEntity': versionOf(entry),
        'prov:activity': activityOf(step.entry),
        'prov:type': qualified('prov:Revision'),
      }),
    ),
  };
};

const named = <A>(all: readonly A[], name: (one: A) => string, attributes: (one: A) => Attributes): Records =>
  Object.fromEntries(all.map((one) => [name(one), attributes(one)]));

const asEntity = (step: Step): Attributes => ({
  ...saidOf(step),
  'prov:type': qualified(`acta:${VERSIONED[step.type] ?? 'version'}`),
});

const saidOf = (step: Step | undefined): Attributes =>
  step === undefined
    ? {}
    : {
        'prov:label': [
          { $: step.said.es, lang: 'es' },
          { $: step.said.en, lang: 'en' },
        ],
      };

const isVersion = (step: Step | undefined): boolean =>
  step !== undefined && VERSIONED[step.type] !== undefined;

/** Both put forward a version of the same kind of thing, the one on what the other was. */
const isRevision = ({ type }: Step, before: Step | undefined): boolean =>
  before !== undefined && VERSIONED[type] !== undefined && VERSIONED[type] === VERSIONED[before.type];
