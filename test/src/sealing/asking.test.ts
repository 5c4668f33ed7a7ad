import { readable } from '../../../domain/closed-doors/closed-entry.js';
import type { LogEntry } from '../../../projections/log.js';
import * as E from 'fp-ts/lib/Either.js';
import type { Instant } from '../../../domain/dates/moment.js';
import { isSeal } from '../../../domain/language/seal.js';
import { ask, type Answered } from '../../../src/ask.js';
import { library } from '../../../src/library.js';
import type { Question } from '../../../src/question.js';
import { openerWith } from '../../../src/sealing/open.js';
import type { Reading } from '../../../src/sealing/tell.js';
import { CRM, labelled, type Desk } from '../../support/desk.js';
import {
  closedSession,
  contact,
  credentials,
  saidBehindDoors,
  sealedDesk,
  sealingWith,
} from '../../support/sealed.js';

const LATER = '2026-03-01T00:00:00.000Z' as Instant;

const asked = async (desk: Desk, question: Question, reading: Reading = {}): Promise<Answered> => {
  const sources = { store: desk.store, books: library(desk.store) };
  const answered = await ask(sources, desk.clock, reading)(CRM, question);
  if (E.isLeft(answered)) throw new Error(answered.left.said.en);
  return answered.right;
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const MEETING = { kind: 'meeting', id: 'xxiv' } as const;
const LOG = { kind: 'log' } as const;

describe('an answer', () => {
  const sealing = sealingWith();
  const open = openerWith(sealing.keys);
  let desk: Desk;
  beforeAll(async () => {
    desk = await sealedDesk(sealing);
    await desk.recorded(
      credentials('Juana'), // 16
      credentials('Pedro', 'GT'), // 17
      contact('juana@example.org'), // 18
      closedSession(), // 19
      saidBehindDoors('en reserva'), // 20
      labelled('fix', 'CorrectEntry', {
        entry: 17,
        right: { kind: 'data', data: { meeting: 'xxiv', party: 'GT', head: 'Pedro Luis' } },
        reason: 'faltaba',
      }), // 21
    );
  });

  it('never has a seal in it, whoever asks', async () => {
    for (const question of [LOG, MEETING, { kind: 'summary' } as const, { kind: 'members' } as const])
      for (const reading of [{}, { open }]) {
        const texts = textsIn(await asked(desk, question, reading));
        expect(texts.filter((text) => text.includes('acta-seal:'))).toEqual([]);
        expect(texts.filter(isSeal)).toEqual([]);
      }
  });

  it('says what stands sealed in the entries it cites, as they now read, to who may see it', async () => {
    const { sealed, cited } = await asked(desk, MEETING, { open });
    expect(sealed).toEqual({
      16: { head: 'Juana' },
      17: { head: 'Pedro Luis' },
      20: { closedSummary: 'en reserva' },
    });
    expect(cited['17']?.correctedBy).toEqual([21]);
  });

  it('says to others that something is sealed there, in their language, and nothing of it', async () => {
    const es = await asked(desk, MEETING);
    expect(es.sealed).toEqual({
      16: { head: '[sellado]' },
      17: { head: '[sellado]' },
      20: { closedSummary: '[sellado]' },
    });
    expect((await asked(desk, MEETING, { lang: 'en' })).sealed?.['16']).toEqual({ head: '[sealed]' });
    const all = JSON.stringify([es, await asked(desk, LOG)]);
    expect(['Juana', 'Pedro', 'reserva,', 'example.org'].filter((word) => all.includes(word))).toEqual([]);
  });

  it('opens only what this reader may see', async () => {
    const { sealed } = await asked(desk, MEETING, {
      lang: 'en',
      open: (standing) => (standing.kind === 'person' ? open(standing) : { kind: 'sealed' }),
    });
    expect(sealed?.['16']).toEqual({ head: 'Juana' });
    expect(sealed?.['20']).toEqual({ closedSummary: '[sealed]' });
  });

  it('of the log has words in the place of each seal, in the entry and in how it now reads', async () => {
    const { answer, sealed } = await asked(desk, LOG, { open });
    const entries = answer.kind === 'log' ? readable<LogEntry>(answer.entries) : [];
    expect(entries[16]?.recorded.data).toMatchObject({ head: 'Juana' });
    expect(entries[17]?.recorded.data).toMatchObject({ head: 'Pedro' });
    expect(entries[17]?.readsNow).toMatchObject({ recorded: { data: { head: 'Pedro Luis' } } });
    expect(entries[21]?.recorded.data).toMatchObject({ right: { data: { head: 'Pedro Luis' } } });
    expect(sealed).toMatchObject({
      17: { head: 'Pedro' },
      18: { contact: 'juana@example.org' },
      21: { 'right.data.head': 'Pedro Luis' },
    });
  });

  it('says nothing of seals where there are none', async () => {
    expect(await asked(desk, { kind: 'members' }, { open })).not.toHaveProperty('sealed');
  });

  it('says that a person was erased', async () => {
    const [first] = sealing.keys.list();
    await sealing.keys.erase(first!.id, LATER)();
    expect((await asked(desk, MEETING, { open })).sealed?.['16']).toEqual({ head: '[dato suprimido]' });
    expect((await asked(desk, MEETING, { open, lang: 'en' })).sealed?.['16']).toEqual({ head: '[erased]' });
    const { answer } = await asked(desk, LOG, { open, lang: 'en' });
    expect(answer.kind === 'log' && readable<LogEntry>(answer.entries)[16]?.recorded.data).toMatchObject({
      head: '[erased]',
    });
  });

  it('says that a seal is broken', async () => {
    const { sealed } = await asked(desk, MEETING, { open: () => ({ kind: 'broken' }), lang: 'en' });
    expect(sealed?.['16']).toEqual({ head: '[broken seal]' });
  });
});

describe('a corrected entry', () => {
  it('that no longer names a person says nothing of one', async () => {
    const sealing = sealingWith();
    const desk = await sealedDesk(sealing);
    await desk.recorded(
      credentials('Juana'),
      labelled('out', 'CorrectEntry', {
        entry: 16,
        right: { kind: 'data', data: { meeting: 'xxiv', party: 'CR' } },
        reason: 'no consta',
      }),
    );
    expect(await asked(desk, MEETING, { open: openerWith(sealing.keys) })).not.toHaveProperty('sealed');
  });
});
