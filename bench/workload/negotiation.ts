import type { Command } from '../../domain/book/command.js';
import type { Asking } from './asking.js';
import type { Draws } from './draws.js';
import { PRESIDENCY } from './body.js';
import { sentence, title } from './words.js';

/** Where and when something is negotiated, by whom, and what chance there has its say in. */
export interface Room {
  readonly asking: Asking;
  readonly draws: Draws;
  readonly members: readonly [string, ...string[]];
  readonly meeting: string;
  readonly on: string;
}

/**
 * A proposal on its way to consensus: every member takes a position; one in so many objects, and the proposal is
 * reworded and the objection withdrawn; the presidency declares, and an act records it.
 */
export function* negotiated(
  { asking, draws, members, meeting, on }: Room,
  proposal: string,
): Generator<Command> {
  const said = (
    type: string,
    label: string,
    data: object,
    who: { by?: string; behalf?: string } = {},
  ): Command => asking(`${proposal}-${label}`, type, { proposal, ...data }, { on, ...who });
  const named = title(draws, proposal);
  const author = draws.one(members);
  const objector = draws.percent(20) ? members.find((member) => member !== author) : undefined;
  yield said(
    'SubmitProposal',
    'submit',
    {
      organ: 'plenary',
      meeting,
      kind: 'other',
      asks: 'agreed',
      title: named,
      words: { es: sentence(draws) },
      about: [{ kind: 'other', name: named }],
      by: [author],
    },
    { by: author },
  );
  if (objector !== undefined) {
    yield said(
      'TakePosition',
      'object',
      { version: 1, member: objector, stand: 'objection', reason: sentence(draws), meeting },
      { by: objector },
    );
    yield said(
      'ReviseProposal',
      'revise',
      { words: { es: sentence(draws) }, by: [author], reason: 'La objeción.' },
      { by: author },
    );
    yield said(
      'WithdrawObjection',
      'withdraw',
      { member: objector, reason: 'Está atendida.' },
      { by: objector },
    );
  }
  const version = objector === undefined ? 1 : 2;
  for (const member of members)
    yield said(
      'TakePosition',
      `stand-${member}`,
      { version, member, stand: 'support', meeting },
      { by: member },
    );
  yield said(
    'DeclareConsensus',
    'consensus',
    { version, by: PRESIDENCY, meeting, function: 'direction' },
    { behalf: PRESIDENCY },
  );
  yield asking(
    `${proposal}-act`,
    'RecordAct',
    {
      act: `${proposal}-agreed`,
      organ: 'plenary',
      meeting,
      verb: 'agreed',
      objects: [{ kind: 'other', name: named }],
      words: { es: sentence(draws) },
      proposal,
      follows: [],
      addressees: [],
    },
    { on, behalf: PRESIDENCY },
  );
}
