import * as E from 'fp-ts/lib/Either.js';
import { BookId, type EntryNumber } from '../../../domain/language/ids.js';
import { unknownBook } from '../../../src/ask-failures.js';
import type { Head, Signer } from '../../../src/log/signer.js';
import { textual, type Parameters } from '../parameter.js';
import { problemReply, type Trouble } from '../problem.js';
import type { Reply } from '../reply.js';
import type { Call } from '../route.js';
import type { Service } from '../service.js';
import { storeTrouble } from '../store-trouble.js';
import { noAnswer } from './answering.js';

export const book = textual(BookId, 'The book.');

/** A service that signs. */
type Signing = Service & { readonly signer: Signer };

type Told<P extends Parameters, Q extends Parameters> = (
  /** With the last entry of the book, which may not be signed for yet. */
  head: Head & { readonly last: EntryNumber },
  call: Call<P, Q>,
  service: Signing,
) => Promise<Reply | Trouble>;

/** Answers from the checkpoint that was published last. */
export const fromHead =
  <P extends Parameters & { book: typeof book }, Q extends Parameters>(told: Told<P, Q>) =>
  async (service: Service, call: Call<P, Q>): Promise<Reply> => {
    const refuse = (trouble: Trouble): Reply => problemReply(trouble, call.lang, call.id);
    const { book: id } = call.path as Call<{ book: typeof book }, Q>['path'];
    const known = await service.store.head(id)();
    if (E.isLeft(known)) return refuse(storeTrouble(known.left));
    if (known.right === 'no-book') return refuse(await noAnswer(service, unknownBook(id)));
    const { signer } = service;
    if (signer === undefined) return refuse(notSigned);
    const head = await signer.published(id)();
    if (E.isLeft(head)) return refuse(storeTrouble(head.left));
    if (head.right === undefined) return refuse(notSigned);
    const reply = await told({ ...head.right, last: known.right }, call, { ...service, signer });
    return 'code' in reply ? refuse(reply) : reply;
  };

const notSigned: Trouble = {
  status: 404,
  code: 'not-signed',
  said: {
    es: 'De este libro no se ha firmado nada todavía.',
    en: 'Nothing of this book has been signed yet.',
  },
};
