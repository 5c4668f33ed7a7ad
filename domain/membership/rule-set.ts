import { flag, oneOf, whole } from '../language/codec.js';
import { FunctionId, OrganId } from '../language/ids.js';
import { list, optional, struct } from '../language/struct.js';
import { Language, Text } from '../language/text.js';
import { Verb } from '../language/verb.js';

/**
 * The rules a body has given itself, as recorded data: a new version is a new entry, and what was recorded
 * under an older version stays judged by it.
 */
export const RuleSet = struct('RuleSet', {
  /**
   * `absence-of-objection`: an objection bars consensus until its member withdraws it or agrees that it is met.
   * `sustained-opposition`: it bars consensus until it has been answered, and then only if the member sustains
   * it (ISO/IEC Guide 2:2004, 1.7: "absence of sustained opposition").
   */
  consensus: oneOf('Consensus', ['absence-of-objection', 'sustained-opposition']),
  /** Where `required`, that many members must be present for consensus to be declared in a meeting. */
  quorum: struct('Quorum', { required: flag, members: whole('members', 0, 1000) }),
  /** Whole months between announcing a candidacy in plenary and taking office. */
  candidacyNoticeMonths: whole('candidacyNoticeMonths', 0, 120),
  /** What the presidency is charged with; each of its acts names the function it exercises. */
  presidencyFunctions: list(struct('PresidencyFunction', { id: FunctionId, es: Text, en: Text })),
  /** Acts with these verbs need a proposal on which consensus was declared. */
  verbsByConsensus: list(Verb),
  /** Organs whose acts bring things into force although their rank is to recommend. */
  organsBringingIntoForce: list(OrganId),
  /** A text is adopted only once it stands, up to date, in each of these; in its own alone where left out. */
  adoptionLanguages: optional(list(Language)),
  /** How long what is circulated under silence must run at least; 72 hours where nothing is said. */
  silence: optional(struct('SilenceRules', { minimumHours: whole('minimumHours', 1, 8760) })),
  /** Hours within which a statement on an act is filed, from the act; without any, until the presidency sets an end. */
  statements: optional(struct('StatementRules', { filingHours: whole('filingHours', 1, 8760) })),
});
export type RuleSet = typeof RuleSet._A;
