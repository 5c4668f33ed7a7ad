// How one witness is asked to cosign a checkpoint (the client's side of C2SP tlog-witness). What it answers is believed
// only as far as its signature goes.
import * as E from 'fp-ts/lib/Either.js';
import type { StoreTrouble } from '../ports/event-store.js';
import type { AskWitness, WitnessReply } from '../ports/witnesses.js';
import { secondsOf } from '../proof/cosign.js';
import type { VerifierKey } from '../proof/keys.js';
import { opened, readNote, type Note, type Signature } from '../proof/note.js';

/** What became of asking one witness. */
export type Outcome =
  /** It saw this checkpoint at that time, in seconds since 1970. */
  | { readonly kind: 'cosigned'; readonly signature: Signature; readonly seconds: number }
  /** The policy does not say where it answers. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'no-answer'; readonly why: string }
  /** It answered with more bytes than any cosignature takes; nothing of it was kept. */
  | { readonly kind: 'too-much'; readonly limit: number }
  /** It answered this, which is no cosignature. */
  | { readonly kind: 'refused'; readonly status: number }
  /** It answered with something that is not its signature of this checkpoint. */
  | { readonly kind: 'no-cosignature' }
  /** It has cosigned more entries than there are here: this is an older copy, or there is another book. */
  | { readonly kind: 'ahead'; readonly size: number }
  /** Of the first entries, so many, it has cosigned another history. */
  | { readonly kind: 'other-history'; readonly size: number };

export interface Asked {
  readonly key: VerifierKey;
  /** Where it answers; `undefined` where that is not known. */
  readonly address: string | undefined;
}

export interface ToCosign {
  /** The checkpoint, signed by its log. */
  readonly note: Note;
  readonly size: number;
  /** The request: that the checkpoint goes on from its first `old` entries. */
  readonly bodyFrom: (old: number) => Promise<E.Either<StoreTrouble, string>>;
}

/** How often a witness that others ask meanwhile is asked anew from where it now stands. */
const TRIES = 3;

/**
 * Asks one witness, unless it has cosigned this very checkpoint already. It is asked from the beginning; where it says
 * (409) how far it has come, from there.
 */
export const askOne =
  (ask: AskWitness, { note, size, bodyFrom }: ToCosign) =>
  async ({ key, address }: Asked): Promise<E.Either<StoreTrouble, Outcome>> => {
    const already = cosignatureIn(note, key);
    if (already !== undefined) return E.right(already);
    if (address === undefined) return E.right({ kind: 'no-address' });
    const askFrom = async (old: number, tries: number): Promise<E.Either<StoreTrouble, Outcome>> => {
      const body = await bodyFrom(old);
      if (E.isLeft(body)) return body;
      const reply = await ask(address, body.right);
      const stands = sizeIn(reply);
      if (stands !== undefined && stands !== old && stands <= size && tries > 1)
        return askFrom(stands, tries - 1);
      return E.right(outcomeOf(reply, { note, size, key, old, stands }));
    };
    return askFrom(0, TRIES);
  };

interface Put {
  readonly note: Note;
  readonly size: number;
  readonly key: VerifierKey;
  /** From where it was asked. */
  readonly old: number;
  /** Where it said that it stands. */
  readonly stands: number | undefined;
}

const outcomeOf = (reply: WitnessReply, { note, size, key, old, stands }: Put): Outcome => {
  if (reply.kind !== 'answered') return reply;
  const { status, body } = reply;
  if (status === 200) return cosignatureIn(signedBesides(note, body), key) ?? { kind: 'no-cosignature' };
  if (stands !== undefined && stands > size) return { kind: 'ahead', size: stands };
  // Asked from the very size where it stands, it has another root of that size; 422 says as much of a smaller one.
  const isOther = stands === undefined ? status === 422 : stands === old;
  return isOther && old > 0 ? { kind: 'other-history', size: old } : { kind: 'refused', status };
};

/** What a 409 says: a number, alone on its line. */
const sizeIn = (reply: WitnessReply): number | undefined => {
  if (reply.kind !== 'answered' || reply.status !== 409) return undefined;
  const [, digits] = /^(0|[1-9]\d{0,15})\n?$/.exec(reply.body) ?? [];
  return digits === undefined || !Number.isSafeInteger(Number(digits)) ? undefined : Number(digits);
};

/** The checkpoint with what was answered below it instead of its own signatures; without any, where that is none. */
const signedBesides = ({ text }: Note, lines: string): Note => {
  const read = readNote(`${text}\n${lines}`);
  return E.isRight(read) && read.right.text === text ? read.right : { text, signatures: [] };
};

const cosignatureIn = (note: Note, key: VerifierKey): Outcome | undefined => {
  const signed = opened(note, [key]);
  if (E.isLeft(signed)) return undefined;
  const [one] = signed.right.by;
  const seconds = one && secondsOf(one.signature.bytes);
  // Without its time a cosignature says of none that it was the newest.
  return one === undefined || seconds === undefined || seconds === 0
    ? undefined
    : { kind: 'cosigned', signature: one.signature, seconds };
};
