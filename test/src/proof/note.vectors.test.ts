// The cases of golang.org/x/mod/sumdb/note. Left out: that one list names a key twice, which no list of ours reports.
import * as E from 'fp-ts/lib/Either.js';
import { readSignerKey, readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import {
  noteText,
  opened,
  readNote,
  readNoteBytes,
  signNote,
  withSignatures,
} from '../../../src/proof/note.js';
import vectors from './vectors/go-sumdb-note/notes.json' with { type: 'json' };

const { text, peter, enoch } = vectors;
const keyOf = (vkey: string): VerifierKey => readVerifierKey(vkey)!;
const [peterKey, enochKey] = [keyOf(peter.vkey), keyOf(enoch.vkey)];

/** Every part of a text but the whole, and the text with each of its characters the next one. */
const manglings = (key: string): readonly string[] => {
  const parts = [];
  for (let from = 0; from <= key.length; from += 1)
    for (let to = from + 1; to <= key.length; to += 1)
      if (from !== 0 || to !== key.length) parts.push(key.slice(from, to));
  const next = Array.from(
    key,
    (letter, at) => key.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) + 1) + key.slice(at + 1),
  );
  return [...parts, ...next];
};

const open = (note: string, trusted: readonly VerifierKey[]) => {
  const read = readNote(note);
  return E.isLeft(read) ? read : opened(read.right, trusted);
};
const namesIn = (note: string, trusted: readonly VerifierKey[]): unknown => {
  const result = open(note, trusted);
  if (E.isLeft(result)) return result.left.kind;
  expect(result.right.text).toBe(text);
  return result.right.by.map(({ key }) => key.name);
};

describe('the note cases of Go', () => {
  it('know a key to verify with, and none that is mangled', () => {
    expect(peterKey).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', vkey: peter.vkey });
    expect(vectors.badKeys).toHaveLength(2);
    const wrong = [...manglings(peter.vkey), ...vectors.badKeys];
    expect(wrong.length).toBeGreaterThan(2000);
    expect(wrong.filter((key) => readVerifierKey(key) !== undefined)).toEqual([]);
  });

  it('know a key to sign with, and none that is mangled', () => {
    expect(readSignerKey(peter.skey)).toMatchObject({ skey: peter.skey, vkey: peter.vkey });
    expect(manglings(peter.skey).filter((key) => readSignerKey(key) !== undefined)).toEqual([]);
  });

  it('sign to the byte as Go does, anew in the place of an older signature', () => {
    const signer = readSignerKey(peter.skey)!;
    const note = signNote(text, [signer]);
    expect(noteText(note)).toBe(`${text}\n${peter.line}`);
    const stale = { name: 'PeterNeumann', id: 'c74f20a3', bytes: Uint8Array.of(1) };
    expect(noteText(withSignatures({ text, signatures: [stale] }, note.signatures))).toBe(noteText(note));
  });

  it('open a note by the keys that are trusted', () => {
    const both = `${text}\n${peter.line}${enoch.line}`;
    expect(namesIn(both, [peterKey])).toEqual(['PeterNeumann']);
    expect(namesIn(both, [peterKey, enochKey])).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(namesIn(both, [])).toBe('unsigned');
    expect(namesIn(`${text}\n${peter.line}`, [enochKey, peterKey, enochKey])).toEqual(['PeterNeumann']);
  });

  it('refuse too many signatures, and one that does not hold', () => {
    expect(namesIn(`${text}\n${peter.line.repeat(101)}`, [peterKey])).toBe('malformed');
    expect(namesIn(`${text}\n${peter.line.repeat(101)}`, [])).toBe('malformed');
    const spoilt = `${peter.line.slice(0, 58)}ABCD${peter.line.slice(58)}`;
    expect(open(`${text}\n${spoilt}`, [peterKey])).toEqual(
      E.left({ kind: 'bad-signature', key: peter.vkey }),
    );
  });

  it('count a key once, and pass over the unknown', () => {
    const enochWrong = `${enoch.line.slice(0, 58)}ABCD${enoch.line.slice(58)}`;
    const many = `${text}\n${peter.line.repeat(2)}${enoch.line.repeat(2)}${enochWrong}`;
    expect(namesIn(many, [peterKey])).toEqual(['PeterNeumann']);
    // C2SP signed-note asks more than Go does: every signature of a known key is held against the text.
    expect(namesIn(many, [peterKey, enochKey])).toBe('bad-signature');
  });

  it.each([
    ['no signature', text],
    ['no signature line', `${text}\n`],
    ['no last newline', `${text}\n${peter.line.slice(0, -1)}`],
    ['a control character', `\u0001${text}\n${peter.line}`],
    ['half a character', `\ud800${text}\n${peter.line}`],
    ['a name with a space', `${text}\n${vectors.badLine}`],
    ['a line that is no signature', `${text}\n${peter.line}Unexpected line.\n`],
  ])('refuse a note with %s', (_, note) => {
    expect(namesIn(note, [peterKey])).toBe('malformed');
  });

  it('refuse bytes that are not UTF-8', () => {
    const note = Buffer.from(`${text}\n${peter.line}`);
    expect(E.isRight(readNoteBytes(note))).toBe(true);
    expect(readNoteBytes(Buffer.concat([Uint8Array.of(0xff), note]))).toEqual(E.left({ kind: 'malformed' }));
  });

  it('do not take a signature under another name or number', () => {
    const misnamed = peter.line.replace('PeterNeumann', 'CarmenSandiego');
    expect(namesIn(`${text}\n${misnamed}`, [peterKey])).toBe('unsigned');
    expect(namesIn(`${text}\n${peter.line.replace('x08g', 'xxxx')}`, [peterKey])).toBe('unsigned');
  });
});
