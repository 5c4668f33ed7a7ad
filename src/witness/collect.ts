// Asks the witnesses of a policy to cosign what was signed last of a book, and keeps their cosignatures with it.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { consistencyOf } from '../log/receipts.js';
import type { Head, Signer } from '../log/signer.js';
import type { Trees } from '../log/trees.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { AskWitness } from '../ports/witnesses.js';
import { opened } from '../proof/note.js';
import { askOne, type Outcome } from './ask-one.js';
import type { Policy } from './policy.js';

export interface Collected {
  /** The checkpoint with every cosignature that it now bears. */
  readonly head: Head;
  /** In the policy's order. */
  readonly witnesses: readonly { readonly name: string; readonly outcome: Outcome }[];
  /** Whether those who have cosigned are as many as the policy asks for. */
  readonly isEnough: boolean;
}

export interface Collecting {
  readonly signer: Pick<Signer, 'cosigned'>;
  readonly trees: Trees;
  readonly ask: AskWitness;
}

/**
 * All are asked at once, each for itself: one that does not answer, or answers wrongly, keeps nobody's signature from
 * being kept. They are kept together, in one step, or where that cannot be, none of them.
 */
export const collect =
  ({ signer, trees, ask }: Collecting) =>
  async (book: BookId, head: Head, policy: Policy): Promise<E.Either<StoreTrouble, Collected>> => {
    const { note, checkpoint } = head;
    const bodyFrom = (old: number) => consistencyOf(trees, book, head, old)();
    const asking = askOne(ask, { note, size: checkpoint.size, bodyFrom });
    const answers = await Promise.all(
      [...policy.witnesses].map(async ([name, key]) => ({
        name,
        outcome: await asking({ key, address: policy.addresses.get(name) }),
      })),
    );
    const witnesses: { name: string; outcome: Outcome }[] = [];
    for (const { name, outcome } of answers) {
      if (E.isLeft(outcome)) return outcome;
      witnesses.push({ name, outcome: outcome.right });
    }
    const signatures = witnesses.flatMap(({ outcome }) =>
      outcome.kind === 'cosigned' ? [outcome.signature] : [],
    );
    const kept = await signer.cosigned(book, note.text, signatures)();
    if (E.isLeft(kept)) return kept;
    const signed = opened(kept.right.note, policy.keys);
    const by = E.isRight(signed) ? signed.right.by.map(({ key }) => key) : [];
    return E.right({ head: kept.right, witnesses, isEnough: policy.isEnough(by) });
  };
