import type { Bilingual } from '../../../domain/language/codec.js';
import type { Written } from '../command-file/commands.js';
import { problemInWords } from '../command-file/problem.js';
import { say } from '../language.js';
import type { Style } from '../terminal.js';
import type { BatchOutcome, EntryLine, Fate, Outcome } from './outcome.js';

type Kept = Extract<Fate, { readonly entries: readonly EntryLine[] }>;

/** One line an entry: its number, its type, and the command it comes from. */
export const linesOf = ({ written, fate }: Outcome, { lang, colours }: Style): readonly string[] => {
  if (!('entries' in fate)) return [];
  const note = say(lang, NOTES[fate.kind]);
  return fate.entries.map(({ number, type }) => {
    const numbered = `${say(lang, ENTRY)} ${String(number).padStart(3)}`;
    const from = colours.dim(`${nameOf(written)} (${written.file}:${written.place.line})`);
    return [numbered, type.padEnd(24), from, note].filter(Boolean).join('  ');
  });
};

const ENTRY: Bilingual = { es: 'asiento', en: 'entry' };

const NOTES: Readonly<Record<Kept['kind'], Bilingual>> = {
  recorded: { es: '', en: '' },
  'already-recorded': { es: 'ya estaba asentado', en: 'already recorded' },
  'would-be-recorded': { es: 'se asentaría', en: 'would be recorded' },
};

/** What a command is called in a message: its label, else its id. */
const nameOf = ({ label, command }: Written): string => label ?? command.id;

/** Why a command was refused, where it is, and what was probably meant. */
export const refusalSaid = ({ written, fate }: Outcome): readonly Bilingual[] => {
  if (fate.kind !== 'refused') return [];
  const { rejection, didYouMean } = fate;
  const { command, file, place } = written;
  const what = `${command.type} "${nameOf(written)}"`;
  const es = didYouMean === undefined ? '' : ` ¿Quiso decir ${didYouMean}?`;
  const en = didYouMean === undefined ? '' : ` Did you mean ${didYouMean}?`;
  return [
    problemInWords({
      file,
      place,
      said: {
        es: `${what} no se asienta: ${rejection.es}${es} [${rejection.code}]`,
        en: `${what} is not recorded: ${rejection.en}${en} [${rejection.code}]`,
      },
    }),
  ];
};

const kept = (outcomes: readonly Outcome[], kind: Kept['kind']): readonly Outcome[] =>
  outcomes.filter(({ fate }) => fate.kind === kind);

const entriesOf = (outcomes: readonly Outcome[]): readonly EntryLine[] =>
  outcomes.flatMap(({ fate }) => ('entries' in fate ? fate.entries : []));

/** `12`, or `12–15`. */
const span = (entries: readonly EntryLine[]): string => {
  const [first, last] = [entries[0]?.number, entries.at(-1)?.number];
  return first === last ? String(first) : `${first ?? ''}–${last ?? ''}`;
};

/** How a batch ended that was recorded, or would be. */
export const summary = ({ outcomes }: BatchOutcome, isRehearsal: boolean): readonly Bilingual[] => {
  const now = kept(outcomes, isRehearsal ? 'would-be-recorded' : 'recorded');
  const entries = entriesOf(now);
  const before = kept(outcomes, 'already-recorded').length;
  const books = [...new Set(now.map(({ written }) => written.command.book))].join(', ');
  const [verbEs, verbEn] = isRehearsal ? ['Se asentarían', 'Would be recorded'] : ['Asentado', 'Recorded'];
  const news: readonly Bilingual[] =
    entries.length === 0
      ? []
      : [
          {
            es: `${verbEs}: ${plural(now.length, 'comando', 'comandos')}, ${plural(entries.length, 'asiento', 'asientos')} (${span(entries)}) en el libro ${books}.`,
            en: `${verbEn}: ${plural(now.length, 'command', 'commands')}, ${plural(entries.length, 'entry', 'entries')} (${span(entries)}) in the book ${books}.`,
          },
        ];
  return before === 0 ? news : [...news, alreadyRecorded(before)];
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const alreadyRecorded = (count: number): Bilingual => ({
  es:
    count === 1
      ? '1 comando ya estaba asentado; no se repitió.'
      : `${count} comandos ya estaban asentados; no se repitieron.`,
  en:
    count === 1
      ? '1 command was already recorded; it was not repeated.'
      : `${count} commands were already recorded; they were not repeated.`,
});

/** What stands in the book when a batch stopped, and how to go on. */
export const standing = (outcome: BatchOutcome, isAtomic: boolean): Bilingual => {
  const parts = [isAtomic ? NOTHING : before(outcome), untried(outcome, isAtomic), advice(outcome)];
  const told = parts.filter((part) => part !== undefined);
  return { es: told.map(({ es }) => es).join(' '), en: told.map(({ en }) => en).join(' ') };
};

const before = ({ outcomes }: BatchOutcome): Bilingual => {
  const now = kept(outcomes, 'recorded');
  if (now.length === 0) return kept(outcomes, 'already-recorded').length === 0 ? NOTHING : NOTHING_NEW;
  const names = now
    .slice(0, MOST_NAMED)
    .map((one) => `${nameOf(one.written)} (${span(entriesOf([one]))})`)
    .join(', ');
  const more = now.length > MOST_NAMED ? ', …' : '';
  const entries = entriesOf(now);
  const [es, en] = now.length === 1 ? ['Antes quedó asentado', 'was'] : ['Antes quedaron asentados', 'were'];
  return {
    es: `${es} ${plural(now.length, 'comando', 'comandos')}, ${entries.length === 1 ? 'asiento' : 'asientos'} ${span(entries)}: ${names}${more}.`,
    en: `Before it, ${plural(now.length, 'command', 'commands')} ${en} recorded, ${entries.length === 1 ? 'entry' : 'entries'} ${span(entries)}: ${names}${more}.`,
  };
};

const NOTHING: Bilingual = { es: 'No se asentó nada.', en: 'Nothing was recorded.' };
const NOTHING_NEW: Bilingual = { es: 'No se asentó nada nuevo.', en: 'Nothing new was recorded.' };

/** Names as many as a sentence bears. */
const MOST_NAMED = 8;

const untried = ({ outcomes }: BatchOutcome, isAtomic: boolean): Bilingual | undefined => {
  const count = outcomes.filter(({ fate }) => fate.kind === 'not-tried').length;
  return count === 0 || isAtomic ? undefined : { es: `Sin intentar: ${count}.`, en: `Not tried: ${count}.` };
};

const advice = ({ outcomes, trouble }: BatchOutcome): Bilingual => {
  if (trouble !== undefined)
    return { es: `Resuelto eso, ${AGAIN.es}`, en: `When that is solved, ${AGAIN.en}` };
  const unseen = outcomes.flatMap(({ fate }) =>
    fate.kind === 'refused' && fate.rejection.code === 'entries-not-seen' ? fate.rejection.entries : [],
  );
  const last = unseen.at(-1);
  return last === undefined
    ? { es: `Corrija el archivo y ${AGAIN.es}`, en: `Mend the file and ${AGAIN.en}` }
    : {
        es: `Léalos (acta log) y, si todavía procede, ejecute lo mismo con --seen ${last}.`,
        en: `Read them (acta log) and, if it still holds, run the same with --seen ${last}.`,
      };
};

const AGAIN: Bilingual = {
  es: 'ejecute lo mismo otra vez: lo ya asentado no se repite.',
  en: 'run the same again: what is recorded is not repeated.',
};
