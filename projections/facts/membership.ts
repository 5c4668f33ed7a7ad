import type { Bilingual } from '../../domain/language/codec.js';
import type {
  Member,
  NumberedRules,
  Observer,
  Organ,
  Secretariat,
  Standing,
} from '../../domain/membership/state.js';
import type { Note, Source } from '../../domain/corrections/state.js';
import type { LocalText } from '../../domain/language/text.js';
import { latest, latestOr, type Since } from '../../domain/language/timeline.js';
import type { Things } from './fact.js';

const STANDING: Readonly<Record<Standing, Bilingual>> = {
  member: { es: 'es miembro', en: 'is a member' },
  suspended: { es: 'está suspendido', en: 'is suspended' },
  withdrawn: { es: 'se retiró', en: 'has withdrawn' },
};

export const members: Things<Member> = {
  in: (book) => book.membership.members,
  facts: ({ code, standing, entry }, tell) => {
    const now = latestOr<Standing>(standing, { value: 'member', entry });
    return [
      {
        key: `member/${code}`,
        aspect: 'membership',
        what: tell((say) => say.party(code)),
        is: STANDING[now.value],
        entry: now.entry,
      },
    ];
  },
};

export const observers: Things<Observer> = {
  in: (book) => book.membership.observers,
  facts: ({ code, admitted, permissions, entry }, tell) => {
    const now = latestOr(admitted, { value: true, entry });
    const lines = [...permissions].map(
      ([name, line]) => [name, latestOr(line, { value: false, entry })] as const,
    );
    const granted = lines.filter(([, { value }]) => value).map(([name]) => name);
    const may = granted.length === 0 ? '' : ` (${granted.toSorted().join(', ')})`;
    return [
      {
        key: `observer/${code}`,
        aspect: 'membership',
        what: tell((say) => say.party(code)),
        is: now.value
          ? { es: `es observador${may}`, en: `is an observer${may}` }
          : { es: 'ya no es observador', en: 'is no longer an observer' },
        entry: Math.max(now.entry, ...lines.map(([, line]) => line.entry)),
      },
    ];
  },
};

export const organs: Things<Organ> = {
  in: (book) => book.membership.organs,
  facts: ({ id, rank, standing, entry }, tell) => {
    const now = latestOr(standing, { value: true, entry });
    const stands: Bilingual =
      rank === 'decides' ? { es: 'decide', en: 'decides' } : { es: 'recomienda', en: 'recommends' };
    return [
      {
        key: `organ/${id}`,
        aspect: 'membership',
        what: tell((say) => say.organ(id)),
        is: now.value ? stands : { es: 'está disuelta', en: 'is dissolved' },
        entry: now.entry,
      },
    ];
  },
};

/** The rules and the Secretariat are one of a kind. */
export const rules: Things<Since<NumberedRules>> = {
  in: (book) => {
    const now = latest(book.membership.rules);
    return new Map(now === undefined ? [] : [['rules', now]]);
  },
  facts: ({ value, entry }) => [
    {
      key: 'rules',
      aspect: 'membership',
      what: { es: 'las reglas del órgano', en: "the body's rules" },
      is: { es: `versión ${value.version}`, en: `version ${value.version}` },
      entry,
    },
  ],
};

export const secretariat: Things<Secretariat> = {
  in: ({ membership }) =>
    new Map(membership.secretariat === undefined ? [] : [['secretariat', membership.secretariat]]),
  facts: ({ names, entry }, tell) => {
    const now = latest(names);
    return [
      {
        key: 'secretariat',
        aspect: 'membership',
        what: { es: 'la Secretaría', en: 'the Secretariat' },
        is: tell((say) => say.maybe(now, ({ value }) => say.quote(value))),
        entry: now?.entry ?? entry,
      },
    ];
  },
};

export const sources: Things<Source> = {
  in: (book) => book.corrections.sources,
  facts: ({ id, title, entry }, tell) => [
    {
      key: `source/${id}`,
      aspect: 'sources',
      what: tell((say) => say.titled('source', title)),
      is: { es: 'registrada', en: 'registered' },
      entry,
    },
  ],
};

const NOTE: Readonly<Record<Note['kind'], Bilingual>> = {
  assertion: { es: 'lo que afirma una fuente', en: 'what a source says' },
  interpretation: { es: 'una lectura', en: 'a reading' },
  contradiction: { es: 'una contradicción', en: 'a contradiction' },
};

export const notes: Things<Note> = {
  in: (book) => book.corrections.notes,
  facts: (note, tell) => [
    {
      key: `note/${note.id}`,
      aspect: 'sources',
      what: { es: `${NOTE[note.kind].es} (${note.id})`, en: `${NOTE[note.kind].en} (${note.id})` },
      is: tell((say) => say.quote(wordsOf(note))),
      entry: note.entry,
    },
  ],
};

const wordsOf = (note: Note): LocalText => {
  if (note.kind === 'assertion') return note.asserts;
  return note.kind === 'interpretation' ? note.reading : note.question;
};
