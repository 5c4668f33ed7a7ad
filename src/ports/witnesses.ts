/**
 * What came back from a witness; `why` is the system's own word for what broke on the way. More than `limit` bytes are not
 * read: no cosignature takes as many.
 */
export type WitnessReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'too-much'; readonly limit: number };

/**
 * Hands one request to the witness at this address (the submission prefix of C2SP tlog-witness). It resolves always,
 * within a time of its own or once `until` is aborted, and nothing of what it brings is believed: whoever asks checks the
 * signature.
 */
export type AskWitness = (address: string, body: string, until?: AbortSignal) => Promise<WitnessReply>;
