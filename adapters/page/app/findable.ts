import type { Reader } from './reader.js';
import type { Findable } from './search.js';
import type { Ask } from './view.js';

/** Entries of the log that are searched: the newest so many. */
export const ENTRIES_SEARCHED = 500;

/** Texts whose paragraphs are searched: those drafted last. */
const TEXTS_SEARCHED = 20;

export interface Searched {
  readonly all: readonly Findable[];
  readonly entries: { readonly searched: number; readonly total: number };
}

const LIMIT = 'limit=500';

type To = Pick<Reader, 'say' | 'words' | 'name' | 'to'>;

/** All that may be found by whoever asks, as of the moment looked at: it is asked of the service like everything else. */
export const findable = async (ask: Ask, reader: To): Promise<Searched> => {
  const [things, paragraphs, entries] = await Promise.all([
    thingsIn(ask, reader),
    paragraphsIn(ask, reader),
    entriesIn(ask, reader),
  ]);
  return {
    all: [...things, ...paragraphs, ...entries.all],
    entries: { searched: entries.all.length, total: entries.total },
  };
};

const thingsIn = async ({ question }: Ask, { say, words, name, to }: To): Promise<readonly Findable[]> => {
  const [mandates, proposals, meetings, decisions, calendar, members] = await Promise.all([
    question('mandates', `mandates?${LIMIT}`),
    question('proposals', `proposals?${LIMIT}`),
    question('meetings', `meetings?${LIMIT}`),
    question('decisions', `decisions?${LIMIT}`),
    question('calendar', `calendar?${LIMIT}`),
    question('members', `members?${LIMIT}`),
  ]);
  return [
    ...[...mandates.answer.inForce, ...mandates.answer.notInForce].map((one) => ({
      id: `mandate ${one.mandate}`,
      kind: say('mandato', 'mandate'),
      title: words(one.title),
      text: words(one.words),
      to: to(['mandates', one.mandate]),
      entry: one.statusEntry,
    })),
    ...proposals.answer.proposals.map((one) => ({
      id: `proposal ${one.proposal}`,
      kind: say('propuesta', 'proposal'),
      title: words(one.title),
      text: name(one.organ),
      to: to(['proposals', one.proposal]),
      entry: one.phaseEntry,
    })),
    ...meetings.answer.meetings.map((one) => ({
      id: `meeting ${one.meeting}`,
      kind: say('reunión', 'meeting'),
      title: words(one.names),
      text: words(one.said),
      to: to(['meetings', one.meeting]),
      entry: one.phaseEntry,
    })),
    ...decisions.answer.decisions.map((one) => ({
      id: `act ${one.act}`,
      kind: say('acto', 'act'),
      title: words(one.words),
      text: name(one.organ),
      to: to(['why', `decision:${one.act}`]),
      entry: one.entry,
    })),
    ...calendar.answer.activities.map((one) => ({
      id: `activity ${one.activity}`,
      kind: say('actividad', 'activity'),
      title: words(one.title),
      text: `${words(one.said)} ${one.place === undefined ? '' : words(one.place)}`,
      to: to(['why', `activity:${one.activity}`]),
      entry: one.dateEntry,
    })),
    ...members.answer.members.map((one) => ({
      id: `member ${one.member}`,
      kind: say('miembro', 'member'),
      title: words(one.names),
      text: one.member,
      to: to(['members']),
      entry: one.entry,
    })),
  ];
};

const paragraphsIn = async ({ question }: Ask, { say, words, to }: To): Promise<readonly Findable[]> => {
  const { answer } = await question('texts', `texts?${LIMIT}`);
  const texts = await Promise.all(
    answer.texts
      .slice(-TEXTS_SEARCHED)
      .map(({ text }) => question('declaration', `texts/${encodeURIComponent(text)}`)),
  );
  return texts.flatMap(({ answer: { text, title, entry, paragraphs } }) => [
    {
      id: `text ${text}`,
      kind: say('texto', 'text'),
      title: words(title),
      text: '',
      to: to(['texts', text]),
      entry,
    },
    ...paragraphs.map((one) => ({
      id: `paragraph ${text}/${one.paragraph}`,
      kind: say('párrafo', 'paragraph'),
      title: `${words(title)}, ${one.label ?? String(one.number ?? '')}`,
      text: one.words,
      to: `${to(['texts', text])}#${encodeURIComponent(one.paragraph)}`,
      entry: one.entry,
    })),
  ]);
};

const entriesIn = async (
  { question }: Ask,
  { say, words, to }: To,
): Promise<{ readonly all: readonly Findable[]; readonly total: number }> => {
  const { page } = await question('log', 'log?limit=1');
  const total = page?.total ?? 0;
  const from = Math.max(0, total - ENTRIES_SEARCHED);
  const { answer } = await question('log', `log?from=${from}&limit=${ENTRIES_SEARCHED}`);
  const all = answer.entries.flatMap((row) =>
    'closed' in row
      ? []
      : [
          {
            id: `entry ${row.entry}`,
            kind: say('asiento', 'entry'),
            title: say(`Asiento ${row.entry}`, `Entry ${row.entry}`),
            text: words(row.said),
            to: to(['entries', String(row.entry)]),
            entry: row.entry,
          },
        ],
  );
  return { all, total };
};
