import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { FEEDS, feedWritten, type FeedName } from '../../../adapters/documents/feeds/feeds.js';
import { agreed, freely } from '../../support/acts.js';
import { asked } from '../../support/asked.js';
import { happened, type Told } from '../../support/spec.js';
import { itWith, outputOf } from '../../support/tools.js';

const day = { occurredAt: '2019-11-12' };
const dated = (edtf: string, more: Record<string, unknown> = {}) => ({
  kind: 'dated',
  phrase: `frase de ${edtf}`,
  edtf,
  reading: 'window',
  confirmed: true,
  ...more,
});
const activity = (id: string, date: Record<string, unknown>, stamp: Record<string, unknown> = {}): Told =>
  happened(
    'ActivityProposed',
    {
      activity: id,
      title: { es: `Taller; ${id}`, en: `Workshop; ${id}` },
      place: { es: 'Ciudad, de Panamá' },
      supporters: [],
      technicalSupport: [],
      date,
    },
    { ...day, ...stamp },
  );
const undated = { kind: 'undated', reason: 'to-be-defined', confirmed: false };
const cancelled = (id: string): Told =>
  happened('ActivityCancelled', { activity: id, reason: 'Sin fondos.' }, { occurredAt: '2019-12-01' });
const world: readonly Told[] = [
  ...freely,
  activity('day', dated('2019-11-20', { reading: 'extent' })),
  activity('days', dated('2020-12-03/2020-12-05', { reading: 'extent' })),
  activity('window', dated('2020-06-14/2020-06-20')),
  activity('month', dated('2020-09')),
  activity('unconfirmed', dated('2020-05-05', { confirmed: false })),
  activity('open', dated('2020-05-05/..')),
  activity('none', undated, { basis: { kind: 'illustrative', note: 'inventado' } }),
  activity('off', dated('2020-07-01')),
  cancelled('off'),
  ...agreed('cal', 'approved', { kind: 'activity', activity: 'day' }, { occurredAt: '2019-12-02' }),
  happened('ActivityApproved', { activity: 'day', act: 'cal' }, { occurredAt: '2019-12-02' }),
];

const written = async (
  name: FeedName,
  told = world,
  lang: 'es' | 'en' = 'es',
  at?: number,
): Promise<string> => {
  const answered = await (
    await asked(...told)
  ).answered({ kind: 'calendar' }, at === undefined ? {} : { at });
  return feedWritten(answered, name, lang) ?? '';
};

/** What another parser reads of one activity. */
const readBack = async (id: string): Promise<VEvent> =>
  sync.parseICS(await written('ical'))[`${id}.crm@acta`] as VEvent;

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

describe('the calendar to subscribe to', () => {
  it.each([
    ['day', 'CONFIRMED', '2019-11-20', '2019-11-21', 'Taller; day'],
    ['days', 'TENTATIVE', '2020-12-03', '2020-12-06', 'Taller; days'],
    [
      'window',
      'TENTATIVE',
      '2020-06-14',
      '2020-06-21',
      'Taller; window (en algún momento entre el 14 y el 20 de junio de 2020)',
    ],
    [
      'month',
      'TENTATIVE',
      '2020-09-01',
      '2020-10-01',
      'Taller; month (en algún momento de septiembre de 2020)',
    ],
    [
      'unconfirmed',
      'TENTATIVE',
      '2020-05-05',
      '2020-05-06',
      'Taller; unconfirmed (5 de mayo de 2020 (por confirmar))',
    ],
    ['off', 'CANCELLED', '2020-07-01', '2020-07-02', 'Taller; off'],
  ])(
    '%s is read back by another parser: %s, all day from %s to %s',
    async (...[id, status, from, to, summary]) => {
      const event = await readBack(id);
      expect(event).toMatchObject({ type: 'VEVENT', datetype: 'date', status });
      const { val } = event.summary as unknown as { readonly val: string };
      expect([isoDay(event.start), isoDay(event.end)]).toEqual([from, to]);
      expect(val.startsWith(summary.slice(0, 12))).toBe(true);
    },
  );

  it('has as something to do, without a day, what has no date or only one end of it', async () => {
    const root = new ICAL.Component(ICAL.parse(await written('ical')) as unknown[]);
    const todos = root.getAllSubcomponents('vtodo');
    expect(todos.map((one) => one.getFirstPropertyValue('uid'))).toEqual(['open.crm@acta', 'none.crm@acta']);
    for (const one of todos) {
      for (const date of ['dtstart', 'dtend', 'due', 'duration']) expect(one.hasProperty(date)).toBe(false);
      expect(one.getFirstPropertyValue('status')).toBe('NEEDS-ACTION');
    }
    expect(todos.map((one) => one.getFirstPropertyValue('x-acta-edtf'))).toEqual(['2020-05-05/..', null]);
  });

  it('says in the summary how a date that is no day is said, and what is made up', async () => {
    const summaries = [
      ...(await written('ical')).replaceAll('\r\n ', '').matchAll(/SUMMARY[^:]*:(.*)\r\n/g),
    ].map(([, summary]) => summary);
    expect(summaries).toEqual(
      expect.arrayContaining([
        'Taller\\; day',
        expect.stringMatching(/^Taller\\; window \(.*14.*20 de junio de 2020\)$/),
        expect.stringMatching(/^Taller\\; month \(.*septiembre de 2020\)$/),
        '[ilustrativo] Taller\\; none (sin fecha: por definir)',
      ]),
    );
  });

  it('keeps what was cancelled, under the same id, with a higher sequence', async () => {
    const sequenceOf = (feed: string): string | undefined =>
      /UID:off\.crm@acta[\s\S]*?SEQUENCE:(\d+)/.exec(feed)?.[1];
    const [before, after] = [await written('ical', world, 'es', 17), await written('ical')];
    expect([sequenceOf(before), sequenceOf(after)]).toEqual(['17', '18']);
    expect(after).toContain('STATUS:CANCELLED');
  });

  it('is the same whenever it is asked for, and speaks both languages under the same ids', async () => {
    expect(await written('ical', world, 'es', 22)).toBe(await written('ical', world, 'es', 22));
    const [es, en] = [await written('jcal'), await written('jcal', world, 'en')];
    const ids = (feed: string) => feed.match(/\w+\.crm@acta/g);
    expect(ids(en)).toEqual(ids(es));
    expect(en).toContain('Workshop; day');
  });

  it('as jCal says what it says as iCalendar', async () => {
    const parsed = ICAL.parse(await written('ical')) as unknown;
    expect(JSON.parse(await written('jcal'))).toEqual(parsed);
  });

  it('as a JSON Feed tells what is known of each date', async () => {
    const feed = JSON.parse(await written('feed')) as { readonly items: readonly Record<string, unknown>[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'es',
      _acta: { entry: 22 },
    });
    expect(feed.items.find(({ id }) => id === 'window.crm@acta')).toMatchObject({
      _acta: { exact: false, first: '2020-06-14', last: '2020-06-20', edtf: '2020-06-14/2020-06-20' },
    });
    expect(feed.items.find(({ id }) => id === 'none.crm@acta')?.['_acta']).toEqual({
      sequence: 16,
      exact: false,
      cancelled: false,
      place: 'Ciudad, de Panamá',
    });
  });

  it('of a calendar without activities, or a book without a body, is a calendar all the same', async () => {
    for (const name of Object.keys(FEEDS) as readonly FeedName[])
      expect((await written(name, freely)).length).toBeGreaterThan(60);
    const members = await (await asked(...freely)).answered({ kind: 'members' });
    expect(feedWritten(members, 'ical', 'es')).toBeUndefined();
  });

  itWith('khal', 'khal takes it in and lists its days', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-khal-'));
    try {
      const config = join(folder, 'config');
      writeFileSync(
        config,
        `[calendars]\n[[crm]]\npath = ${join(folder, 'crm')}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = crm\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
      );
      const file = join(folder, 'crm.ics');
      writeFileSync(file, await written('ical'));
      outputOf('khal', '-c', config, 'import', '--batch', '-a', 'crm', file);
      const listed = outputOf(
        'khal',
        '-c',
        config,
        'list',
        '--format',
        '{start-date} {end-date} {title}',
        '2020-06-14',
        '2020-06-20',
      );
      expect(listed).toMatch(/2020-06-14 2020-06-20 Taller; window/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
