import { asked } from '../../../support/asked.js';
import { body } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';

const log = { kind: 'log' } as const;

const HN = 5;
const corrected = (right: Record<string, unknown>, entry = HN): Told =>
  happened('EntryCorrected', { entry, right, reason: 'Se asentó mal' }, { occurredAt: '2019-12-01' });
const named = (es: string): Record<string, unknown> => ({
  kind: 'data',
  data: { member: 'HN', names: { es } },
});

/** What is printed of entry 5: as recorded, then how it reads now. */
const entryFive = async (...corrections: readonly Told[]) => {
  const { es, en } = await (await asked(...body, ...corrections)).said(log);
  const from = (lines: readonly string[]) => {
    const start = lines.findIndex((line) => line.startsWith('5 '));
    const end = lines.findIndex((line) => line.startsWith('6 '));
    return lines.slice(start, end);
  };
  return { es: from(es), en: from(en) };
};
const AS_RECORDED = {
  es: '5  en 2017 o antes · ST · Se admitió a Honduras (HN) como miembro. [fuente externa: a public list]',
  en: '5  in 2017 or before · ST · Honduras (HN) was admitted as a member. [external source: a public list]',
};

describe('an entry of the log', () => {
  it('is told in one line: its number, when it happened, who recorded it, how it is known', async () =>
    expect(await entryFive()).toEqual({ es: [AS_RECORDED.es], en: [AS_RECORDED.en] }));

  it('corrected, stays as it was, and says how it now reads', async () =>
    expect(await entryFive(corrected(named('República de Honduras')))).toEqual({
      es: [
        AS_RECORDED.es,
        'Corregido por el asiento 9; ahora se lee (en 2017 o antes): Se admitió a República de Honduras (HN) como miembro.',
      ],
      en: [
        AS_RECORDED.en,
        'Corrected by entry 9; it now reads (in 2017 or before): República de Honduras (HN) was admitted as a member.',
      ],
    }));

  it('corrected in its date, says when it really happened', async () => {
    const { es, en } = await entryFive(corrected({ kind: 'occurredAt', occurredAt: '2016-05' }));
    expect(es[1]).toMatch(/^Corregido por el asiento 9; ahora se lee \(en mayo de 2016\): /);
    expect(en[1]).toMatch(/^Corrected by entry 9; it now reads \(in May 2016\): /);
  });

  it('annulled, reads as not recorded; taken back, reads again', async () => {
    expect(await entryFive(corrected({ kind: 'annulled' }))).toMatchObject({
      es: [AS_RECORDED.es, 'Corregido por el asiento 9; ahora se lee como no asentado'],
      en: [AS_RECORDED.en, 'Corrected by entry 9; it now reads as not recorded'],
    });
    const { es, en } = await entryFive(corrected({ kind: 'annulled' }), corrected(named('Honduras')));
    expect(es[1]).toMatch(/^Corregido por los asientos 9 y 10; ahora se lee \(en 2017 o antes\): /);
    expect(en[1]).toMatch(/^Corrected by entries 9 and 10; it now reads/);
  });

  it('says for whom it was recorded, unless that is who recorded it', async () => {
    const withdrew = (recordedBy: string): Told =>
      happened(
        'MemberWithdrew',
        { member: 'HN' },
        { occurredAt: '2019-11-14', recordedBy, onBehalfOf: { party: 'HN', authority: 'nota verbal' } },
      );
    const last = async (told: Told) => (await (await asked(...body, told)).said(log)).es.at(-1);
    expect(await last(withdrew('ST'))).toBe(
      '9  el 14 de noviembre de 2019 · ST por Honduras · Honduras dejó de ser miembro por voluntad propia.',
    );
    expect(await last(withdrew('HN'))).toBe(
      '9  el 14 de noviembre de 2019 · HN · Honduras dejó de ser miembro por voluntad propia.',
    );
  });
});

describe('what an answer cites', () => {
  it('is read as corrected, and says by which entry', async () => {
    const book = await asked(...body, corrected(named('República de Honduras')));
    expect((await book.said({ kind: 'members' })).es).toContain(
      'HN  República de Honduras [fuente externa: a public list] (asiento 5, corregido por el 9)',
    );
    expect((await book.said({ kind: 'members' })).en).toContain(
      'HN  República de Honduras [external source: a public list] (entry 5, corrected by 9)',
    );
  });

  it('as of an entry before the correction, it reads as it did', async () => {
    const book = await asked(...body, corrected(named('República de Honduras')));
    const { members } = await book.answer({ kind: 'members' }, { at: 8 });
    expect(members.find(({ member }) => member === 'HN')?.names).toEqual({ es: 'Honduras' });
    expect(await book.answer(log, { at: 8 })).toMatchObject({ entries: { length: 9 } });
  });
});

it('the log as of a date has what had happened by then; none of it where nothing had', async () => {
  const book = await asked(
    ...body,
    happened('MemberWithdrew', { member: 'HN' }, { occurredAt: '2019-11-14' }),
  );
  const numbers = async (on: string) => (await book.answer(log, { on })).entries.map(({ entry }) => entry);
  expect(await numbers('2019-11-13')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await book.said(log, { on: '2016-01-01' })).toEqual({ es: ['Sin asientos.'], en: ['No entries.'] });
});
