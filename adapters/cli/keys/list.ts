import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { KeyTold } from '../../../src/ports/key-store.js';
import { inStore } from '../failure.js';
import { say, type Lang } from '../language.js';
import type { Settings } from '../options.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';

/** `acta keys list`: one line a key. */
export const listKeys = (settings: Settings, around: Surroundings, terminal: Terminal): ExitCode => {
  const sealing = around.openKeys(settings.keys, 'read');
  if (E.isLeft(sealing)) {
    const { said, exit } = inStore(sealing.left);
    terminal.complain(...said);
    return exit;
  }
  const all = sealing.right?.keys.list() ?? [];
  const keys = settings.book === undefined ? all : all.filter(({ book }) => book === settings.book);
  const { lang } = terminal.style;
  if (settings.json) terminal.print(JSON.stringify({ kind: 'keys', keys }, null, 2));
  else terminal.print(keys.length === 0 ? say(lang, NONE) : keys.map((key) => line(key, lang)).join('\n'));
  return 0;
};

const NONE: Bilingual = {
  es: 'No hay claves: nada está sellado.',
  en: 'There are no keys: nothing is sealed.',
};

const KIND: Readonly<Record<KeyTold['kind'], Bilingual>> = {
  person: { es: 'persona', en: 'person' },
  closed: { es: 'a puerta cerrada', en: 'closed doors' },
};

const line = ({ id, book, kind, of, created, erased }: KeyTold, lang: Lang): string =>
  [
    id,
    book,
    say(lang, KIND[kind]),
    ...(of === undefined ? [] : [of]),
    created,
    ...(erased === undefined ? [] : [say(lang, { es: `suprimida ${erased}`, en: `erased ${erased}` })]),
  ].join('  ');
