import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Book } from '../book/state.js';
import { canonical, type Canonicalizable } from '../language/canonical.js';
import type { Digest, EntryNumber, TextId } from '../language/ids.js';
import { topicKey, type Topic } from '../language/topic.js';
import { planDelivered } from '../mandates/state.js';
import { changedSince, lastShapes } from '../proposals/shapes.js';
import { currentVersion, type Proposal } from '../proposals/state.js';

// What goes out to the members: the version of the proposal, with the texts and the work plans that it is about.

/** The text in which the group delivered the work plan that waits for its approval. */
const planOf = (book: Book, topic: Topic): readonly Topic[] => {
  const group = topic.kind === 'group' ? book.mandates.groups.get(topic.group) : undefined;
  const text = group && planDelivered(group)?.delivered?.text;
  return text === undefined ? [] : [{ kind: 'text', text }];
};

/** All that is frozen, each once: what the proposal is about, and the texts of the work plans of its groups. */
const frozen = (book: Book, { about }: Proposal): readonly Topic[] => [
  ...new Map(
    about.flatMap((topic) => [topic, ...planOf(book, topic)]).map((topic) => [topicKey(topic), topic]),
  ).values(),
];

/** The texts that are frozen. */
export const frozenTexts = (book: Book, proposal: Proposal): readonly TextId[] =>
  frozen(book, proposal).flatMap((topic) => (topic.kind === 'text' ? [topic.text] : []));

/** The entries that last shaped what is frozen, in its order. */
export const frozenShapes = (book: Book, proposal: Proposal): readonly EntryNumber[] =>
  lastShapes(book, frozen(book, proposal));

/** The entries that shaped any of it after that entry. */
export const changedAfter = (book: Book, proposal: Proposal, entry: EntryNumber): readonly EntryNumber[] =>
  changedSince(book, frozen(book, proposal), entry);

const textAsCirculated = (book: Book, id: TextId): Canonicalizable => {
  const text = book.texts.texts.get(id);
  return {
    text: id,
    title: text?.title,
    language: text?.language,
    keptAt: text?.keptAt,
    paragraphs: (text?.paragraphs ?? []).map(({ id: paragraph, part, within, words }) => ({
      paragraph,
      part,
      within,
      words,
    })),
  };
};

/**
 * SHA-256 of the canonical JSON (RFC 8785) of what is circulated. The fields are named one by one: what is stored as
 * the digest of a circulation must come out the same for ever.
 */
export const digestOf = (book: Book, proposal: Proposal): Digest => {
  const { number, words } = currentVersion(proposal);
  const circulated = canonical({
    proposal: proposal.id,
    title: proposal.title,
    version: number,
    words,
    about: proposal.about,
    asks: proposal.asks,
    change: proposal.change,
    texts: frozenTexts(book, proposal).map((id) => textAsCirculated(book, id)),
  });
  return bytesToHex(sha256(utf8ToBytes(circulated))) as Digest;
};
