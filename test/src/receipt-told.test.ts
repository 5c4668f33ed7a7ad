import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import type { Receipt } from '../../src/receipt.js';
import { ReceiptTold, receiptTold } from '../../src/receipt-told.js';
import { admit, constitute, deskOver } from '../support/desk.js';

describe('a receipt, told to whoever sent the command', () => {
  const receipts = async (): Promise<readonly Receipt[]> => {
    const desk = deskOver();
    return [...(await desk.recorded(constitute, admit('CR'))), ...(await desk.recorded(admit('CR')))];
  };

  it('names the command, its entries and the last of them', async () => {
    const [, admitted, again] = await receipts();
    const told = receiptTold(admitted!);
    expect(told).toEqual(
      E.right({
        command: admitted!.command,
        book: 'crm',
        entries: [
          {
            number: 1,
            id: admitted!.entries[0]!.id,
            type: 'MemberAdmitted',
            recordedAt: '2026-01-01T00:00:00.000Z',
            leaf: createHash('sha256').update('\0').update(admitted!.entries[0]!.envelope).digest('hex'),
          },
        ],
        last: 1,
        repeated: false,
      }),
    );
    expect(receiptTold(again!)).toEqual(E.map((first: ReceiptTold) => ({ ...first, repeated: true }))(told));
  });

  it('comes through JSON as it was', async () => {
    const all = (await receipts()).map(receiptTold);
    expect(
      all.map((told) => E.isRight(told) && ReceiptTold.is(JSON.parse(JSON.stringify(told.right)))),
    ).toEqual([true, true, true]);
  });

  it('is none where an entry in it cannot be read', async () => {
    const [constituted] = await receipts();
    const damaged = (envelope: string) =>
      receiptTold({ ...constituted!, entries: [{ ...constituted!.entries[0]!, envelope }] });
    const saying = (es: string, en: string): object => ({
      left: {
        kind: 'damaged',
        said: { es: expect.stringContaining(es) as unknown, en: expect.stringContaining(en) as unknown },
      },
    });
    const refused = saying('/entries/0/type: falta', '/entries/0/type: missing');
    expect(damaged('{')).toMatchObject(saying('constancia del comando ', 'receipt of command '));
    expect(damaged('{')).toMatchObject(refused);
    expect(damaged('[]')).toMatchObject(refused);
    expect(damaged('{"recordedAt":"2026-01-01T00:00:00.000Z"}')).toMatchObject(refused);
    expect(receiptTold({ ...constituted!, entries: [] })).toMatchObject(
      saying('/entries: [] no es una lista', '/entries: [] is not a list with at least one element'),
    );
  });
});
