import fc from 'fast-check';
import { eventContracts, type Event } from '../../../domain/book/event.js';
import { emptyBook } from '../../../domain/book/state.js';
import { mentionOf } from '../../../domain/closed-doors/mentions.js';
import type { AnyCodec } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { isRecord, List, Struct, Tagged, type Props } from '../../../domain/language/struct.js';
import { arbitraryOf } from '../../support/arbitrary.js';

/** Ids of what can stand behind closed doors, by the codec that reads them. */
const closable: Readonly<Record<string, string>> = {
  SessionId: 'session',
  AgendaItemId: 'item',
  ProposalId: 'proposal',
  ActId: 'act',
  TextId: 'text',
  NoteId: 'note',
};

/** Every such id in a value, wherever in it, as its codec tells. */
const idsIn = (codec: AnyCodec, value: unknown): readonly string[] => {
  if (value === undefined) return [];
  const kind = closable[codec.name];
  if (kind !== undefined) return [`${kind} ${value as string}`];
  if (codec instanceof List) {
    return (value as readonly unknown[]).flatMap((item) => idsIn((codec as List<unknown>).item, item));
  }
  if (!isRecord(value)) return [];
  const struct = codec instanceof Tagged ? variantOf(codec as AnyTagged, value) : codec;
  return struct instanceof Struct
    ? (struct as Struct<Props>).fields.flatMap((field) => idsIn(field.codec, value[field.key]))
    : [];
};

type AnyTagged = Pick<Tagged<string, Record<string, Props>>, 'tag' | 'variants'>;

const variantOf = ({ tag, variants }: AnyTagged, value: Record<string, unknown>) =>
  variants[value[tag] as string];

/** Every entry number in a value: told by its codec. */
const numbersIn = (codec: AnyCodec, value: unknown): readonly number[] => {
  if (value === undefined) return [];
  if (codec.name === 'EntryNumber') return [value as number];
  if (codec instanceof List) {
    return (value as readonly unknown[]).flatMap((item) => numbersIn((codec as List<unknown>).item, item));
  }
  return codec instanceof Struct && isRecord(value)
    ? (codec as Struct<Props>).fields.flatMap((field) => numbersIn(field.codec, value[field.key]))
    : [];
};

/** `item:xxiv/budget` is `item budget`. */
const plain = (thing: string): string => thing.replace(/:(?:.*\/)?/, ' ');

const words = Object.fromEntries(
  Object.entries(closable).map(([codec, kind]) => [codec, fc.nat(20).map((n) => `${kind}${n}`)]),
);

describe('what an entry says of things that can be closed', () => {
  it.each([...eventContracts.values()].map((contract) => [contract.type, contract] as const))(
    '%s: every such id in it is brought in or named',
    (type, { data }) => {
      const empty = emptyBook('crm' as BookId);
      fc.assert(
        fc.property(arbitraryOf(data, words), (value) => {
          const told = value as { readonly item?: unknown; readonly meeting?: unknown };
          // An item belongs to a meeting; what names one without the other is not lawful.
          fc.pre(told.item === undefined || told.meeting !== undefined);
          const { makes, names = [], after = [] } = mentionOf(empty, { type, data: value } as Event);
          const mentioned = new Set(
            [makes, ...names].flatMap((thing) => (thing === undefined ? [] : plain(thing))),
          );
          expect(numbersIn(data, value).filter((number) => !after.includes(number))).toEqual([]);
          expect(idsIn(data, value).filter((id) => !mentioned.has(id))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
  );
});
