import { list, optional, struct, tagged } from '../../../domain/language/struct.js';
import { mapSealed, sealedFields, unsealedPath } from '../../../domain/language/sealed-fields.js';
import { isSeal, looksLikeSeal, partsOfSeal, sealOf, type KeyId } from '../../../domain/language/seal.js';
import { isWritable, sealed, Text } from '../../../domain/language/text.js';

const parts = { key: 'k'.repeat(22) as KeyId, nonce: 'n'.repeat(16), box: 'b'.repeat(107) };
const seal = sealOf(parts);

describe('a seal', () => {
  it('is a text, made of the id of a key, a nonce and a box', () => {
    expect(seal).toBe(`acta-seal:1:${parts.key}:${parts.nonce}:${parts.box}`);
    expect(isWritable(seal)).toBe(true);
    expect(partsOfSeal(seal)).toEqual(parts);
  });

  it('is not taken for anything else', () => {
    const others = [
      '',
      'Alguien',
      seal.slice(0, 40),
      ` ${seal}`,
      `${seal}\n`,
      seal.replace(':1:', ':2:'),
      `${seal}=`,
      seal.replace(':n', '::'),
    ];
    expect(others.filter(isSeal)).toEqual([]);
    expect(others.flatMap((other) => partsOfSeal(other) ?? [])).toEqual([]);
    expect(isSeal(7)).toBe(false);
  });

  it('looks like one even when it is not well made', () => {
    expect(['acta-seal:', ' ACTA-Seal:2:x', seal].filter(looksLikeSeal)).toHaveLength(3);
    expect(['acta', 'un acta-seal:'].filter(looksLikeSeal)).toEqual([]);
  });
});

describe('sealed fields', () => {
  const Person = struct('Person', { name: sealed('person', Text), role: optional(Text) });
  const Door = tagged('Door', 'kind', { open: { said: Text }, closed: { said: sealed('closed', Text) } });
  const Room = struct('Room', { people: list(Person), door: optional(Door), title: Text });
  const room = {
    title: 'Sala',
    people: [{ name: 'Una', role: 'jefa' }, { name: seal }],
    door: { kind: 'closed', said: 'algo' },
  };

  it('are told with their kind and what stands in them', () => {
    expect(sealedFields(Room, room)).toEqual([
      { path: 'people.0.name', kind: 'person', value: 'Una' },
      { path: 'people.1.name', kind: 'person', value: seal },
      { path: 'door.said', kind: 'closed', value: 'algo' },
    ]);
  });

  it('stand unsealed where no seal stands', () => {
    expect(unsealedPath(Room, room)).toBe('people.0.name');
    expect(unsealedPath(Room, { ...room, people: [{ name: seal }] })).toBe('door.said');
    expect(unsealedPath(Room, { ...room, people: [], door: { kind: 'open', said: 'x' } })).toBeUndefined();
  });

  it('are changed in their places, and nothing else is', () => {
    const changed = mapSealed(Room, room, ({ path, kind }) => `${kind} ${path}`);
    expect(changed).toEqual({
      title: 'Sala',
      people: [{ name: 'person people.0.name', role: 'jefa' }, { name: 'person people.1.name' }],
      door: { kind: 'closed', said: 'closed door.said' },
    });
    expect(mapSealed(sealed('person', Text), 'Una', () => 'x', 'at')).toBe('x');
  });

  it('change nothing in what is not of the shape, or has none', () => {
    for (const value of ['room', undefined, { people: 'all' }, { people: [], title: 'x' }]) {
      expect(mapSealed(Room, value, () => 'x')).toEqual(value);
    }
    expect(mapSealed(list(Text), ['a'], () => 'x')).toEqual(['a']);
  });
});
