import * as E from 'fp-ts/lib/Either.js';
import { list, struct } from '../../domain/language/struct.js';
import { Text } from '../../domain/language/text.js';
import type { Receipt } from '../../src/receipt.js';
import { ReceiptTold, receiptTold } from '../../src/receipt-told.js';
import { StoreFailure } from '../../src/ports/event-store.js';
import { bookTag } from './etag.js';

/** What the sender of a command keeps. */
export const ReceiptSent = struct('ReceiptSent', {
  ...ReceiptTold.props,
  /** For `If-Match` of the next command: the tag of the book as of these entries. */
  tag: Text,
});
export type ReceiptSent = typeof ReceiptSent._A;

/** Of a batch, in order. */
export const ReceiptsSent = struct('ReceiptsSent', { receipts: list(ReceiptSent) });

export const receiptSent = (receipt: Receipt): ReceiptSent => {
  const told = receiptTold(receipt);
  if (E.isLeft(told)) throw new StoreFailure(told.left);
  return { ...told.right, tag: bookTag(told.right.book, told.right.last) };
};
