import { currentVersion, type Proposal } from '../../domain/proposals/state.js';
import { lastSilence, type Silence } from '../../domain/silence/state.js';
import type { Book } from '../../domain/book/state.js';
import { CANARY, carriesCanary, fresh } from './fresh.js';
import type { Draw, Moves } from './moves.js';

// Proposals that go out under silence, are broken or pass: what is closed carries its word in what is said of it.

const openOnes = (book: Book): readonly Proposal[] =>
  [...book.proposals.proposals.values()].filter(({ phase }) => phase === 'open');

const out = (book: Book, draw: Draw, phase: Silence['phase']): Silence | undefined =>
  draw.pick(
    [...book.proposals.proposals.values()].flatMap((proposal) => {
      const last = lastSilence(proposal);
      return last?.phase === phase ? [last] : [];
    }),
  );

export const silenceMoves: Moves = [
  ...[0, 1].map(() => (book: Book, draw: Draw) => {
    const proposal = draw.pick(openOnes(book));
    return (
      proposal && {
        type: 'CirculateUnderSilence' as const,
        data: {
          silence: fresh('silence', book.proposals.circulations.size, proposal.id),
          proposal: proposal.id,
          version: currentVersion(proposal).number,
          languages: ['es'],
          deadline: { local: '2019-12-20T17:00' },
          by: 'ST',
        },
        occurredAt: '2019-12-01',
      }
    );
  }),
  (book, draw) => {
    const silence = out(book, draw, 'running');
    return (
      silence && {
        type: 'BreakSilence',
        data: {
          silence: silence.id,
          member: 'HN',
          with: draw.pick(['objection', 'amendment']),
          words: carriesCanary(silence.id) ? CANARY : 'otra cosa',
        },
        behalf: 'HN',
        occurredAt: draw.chance(60) ? '2019-12-05' : '2019-12-21',
      }
    );
  },
  (book, draw) => {
    const silence = out(book, draw, 'running');
    return (
      silence && {
        type: 'CloseSilence',
        data: { silence: silence.id, by: 'ST' },
        occurredAt: '2019-12-22',
        ...(carriesCanary(silence.id) ? { basis: { kind: 'inferred', reason: `porque ${CANARY}` } } : {}),
      }
    );
  },
];
