import { isOfThePast, type Address } from '../address.js';
import type { NamedThing, Words } from '../reader.js';
import type { Ask } from '../view.js';
import type { Typist } from './half-typed/kept.js';
import { typistOf } from './half-typed/typist.js';

/** What whoever may record needs to know to do it. What they may is the book's to say, when it is sent. */
export interface Desk {
  /** As whom it is recorded: the party signed in, or the Secretariat where the machine's own keeper records. */
  readonly recorder: string;
  /** Whether others are spoken for: the Secretariat does, a delegation speaks for itself. */
  readonly forOthers: boolean;
  readonly members: readonly NamedThing[];
  readonly organs: readonly NamedThing[];
  readonly presiding: string | undefined;
  readonly functions: readonly ({ readonly id: string } & Words)[];
  /** Whose it is, what stands half typed in the forms. */
  readonly typist: Typist;
  /** The last entry that the page takes into account. */
  readonly last: number;
}

/** Nothing for those who may not record, nor while the past is looked at. */
export const deskFor = async (
  { asker, question }: Ask,
  address: Address,
): Promise<{ readonly desk: Desk } | Record<string, never>> => {
  if (asker?.mayRecord !== true || isOfThePast(address)) return {};
  const [members, presidency] = await Promise.all([
    question('members', 'members?limit=500'),
    question('presidency', 'presidency'),
  ]);
  const secretariat = members.answer.secretariat?.code;
  const recorder = asker.party ?? secretariat;
  if (recorder === undefined) return {};
  return {
    desk: {
      recorder,
      forOthers: recorder === secretariat,
      members: members.answer.members
        .filter(({ standing }) => standing === 'member')
        .map(({ member, names }) => ({ code: member, names })),
      organs: members.answer.organs.map(({ organ, names }) => ({ code: organ, names })),
      presiding: presidency.answer.present?.members[0]?.code,
      functions: presidency.answer.functions,
      typist: typistOf(asker),
      last: presidency.asOf.last ?? -1,
    },
  };
};

/** The members that this recorder may speak for. */
export const speaksFor = ({ recorder, forOthers, members }: Desk): readonly NamedThing[] =>
  forOthers ? members : members.filter(({ code }) => code === recorder);

/** The member to be asked next: the first that has not spoken, after the one that just did; else that one itself. */
export const nextMember = (
  members: readonly NamedThing[],
  spoken: ReadonlySet<string>,
  after: string | undefined,
): string | undefined => {
  const start = members.findIndex(({ code }) => code === after) + 1;
  const around = [...members.slice(start), ...members.slice(0, start)];
  return around.find(({ code }) => !spoken.has(code) && code !== after)?.code ?? after ?? members[0]?.code;
};

/** An id made of a title, and of some letters so that two of one title differ. */
export const idFor = (title: string, apart: string): string => {
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return [...words.slice(0, 5).map((word) => word.slice(0, 12)), apart.slice(0, 6)].join('-');
};
