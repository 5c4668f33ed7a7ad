// What people do on the page, by mouse, by keyboard and without scripts; entries that come while they look.
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, ready } from './support/browser.js';
import { atTheMachine, toThePublic, type Served } from './support/service.js';

let service: Served;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([atTheMachine(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

let keys = 0;
/** Records as a program would. */
const record = async (path: string, body: object): Promise<void> => {
  const response = await fetch(`${service.url}/books/crm/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `flow-${(keys += 1)}` },
    body: JSON.stringify({ recordedBy: 'ST', ...body }),
  });
  if (response.status !== 201) throw new Error(await response.text());
};

const proposal = (id: string, title: string, words?: string): object => ({
  proposal: id,
  organ: 'viceministerial',
  kind: 'other',
  title: { es: title },
  about: [],
  by: ['CR'],
  ...(words === undefined ? {} : { words: { es: words } }),
});

describe('who looks up a day', () => {
  it('finds what was in force then, and stays on that day from view to view, and comes back', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/?lang=en`);
    await ready(page);
    await page.getByLabel('As it was on').fill('2019-11-13');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('You are looking at the past').waitFor();
    expect(await page.locator('.term.now .who').textContent()).toBe('Guatemala');
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2019-11-13');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'What was in force' }).waitFor();
    await page.getByRole('link', { name: 'Back to the present' }).click();
    await page.getByRole('heading', { level: 1, name: 'In force', exact: true }).waitFor();
    expect(await page.locator('.term.now .who').textContent()).toBe('Costa Rica');
    await context.close();
  });

  it('does it with the keyboard alone, and the focus is never lost', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/?lang=en`);
    await ready(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByLabel('up to entry').focus();
    await page.keyboard.type('279');
    await page.keyboard.press('Enter');
    await page.getByText('up to entry 279').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: 'Meetings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  });

  it('needs no script for any of it', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${service.url}/?lang=en`);
    await page.getByLabel('As it was on').fill('2019-11-15');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('You are looking at the past').waitFor();
    await page.getByRole('link', { name: 'Meetings' }).click();
    await page.getByRole('link', { name: 'Replay it' }).first().click();
    await page.getByRole('link', { name: 'Next' }).click();
    await page
      .getByText(/Step 2 of/)
      .first()
      .waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('on'), searchParams.get('step')]).toEqual(['2019-11-15', '2']);
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    await context.close();
  });
});

describe('who goes through the meeting again', () => {
  it('steps by link, slider and jump, each with an address that leads back to it', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/meetings/xxiv/replay?lang=en`);
    await ready(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page
      .getByText(/Step 2 of/)
      .first()
      .waitFor();
    await page.getByRole('slider', { name: 'Step' }).focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(/Step 3 of/)
      .first()
      .waitFor();
    // The slider keeps the focus: the next key goes on.
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(/Step 4 of/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /approved at the XXIV Vice-Ministerial Meeting: “Approves the Charter”/ })
      .click();
    await page.locator('.told ins').first().waitFor();
    const there = page.url();
    const said = await page.locator('.told').textContent();
    await page.goto(there);
    expect(await page.locator('.told').textContent()).toBe(said);
    await context.close();
  });

  it('lets it play, and stops it', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/meetings/xxiv/replay?lang=en&step=10`);
    await ready(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await page
      .getByText(/Step 12 of/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    const at = new URL(page.url()).searchParams.get('step');
    await page.waitForTimeout(2_500);
    expect(new URL(page.url()).searchParams.get('step')).toBe(at);
    await context.close();
  });
});

describe('who asks why', () => {
  it('walks the chain: from a mandate to its reason to the entry', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/?lang=en&on=2019-11-15`);
    await ready(page);
    await page.getByRole('link', { name: 'Protection', exact: true }).click();
    await page.getByRole('link', { name: /Why\? The whole chain/ }).click();
    await page.getByText('It is not in force.').waitFor();
    await page.locator('.picture a').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Entry 262' }).waitFor();
    await context.close();
  });
});

describe('who takes a text along', () => {
  it('finds it in every form, as of the moment looked at', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/texts/declaration?lang=es&at=400`);
    const links = page.locator('.downloads a');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(5);
    for (const address of addresses) {
      expect(address).toMatch(/at=400&lang=es$/);
      const { status, headers } = await fetch(`${service.url}${address}`);
      expect([address, status]).toEqual([address, 200]);
      expect(headers.get('content-disposition')).toMatch(/filename="/);
    }
    await context.close();
  });
});

describe('who searches', () => {
  it('finds it without its accents and with another ending, as of the day looked at, and goes there', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/search?lang=es&on=2019-11-15`);
    await ready(page);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('migraciones laborales');
    await page.keyboard.press('Enter');
    await page.getByText(/Lo encontrado: \d+/).waitFor();
    await page.getByRole('link', { name: 'Migración laboral', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Mandato: Migración laboral' }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2019-11-15');
    await context.close();
  });
});

describe('an entry that is recorded while somebody looks', () => {
  it('shows without loading anew, and takes the focus from nobody', async () => {
    const { context, page, asked } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/decisions?lang=es`);
    await ready(page);
    const documents = asked.filter((one) => one.includes('/page/')).length;
    const link = page.getByRole('link', { name: 'Calendario', exact: true });
    await link.focus();
    await record('proposals', proposal('live', 'Un asunto nuevo'));
    await page.getByRole('link', { name: 'Un asunto nuevo' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Calendario');
    expect(asked.filter((one) => one.includes('/page/'))).toHaveLength(documents);
    await context.close();
  });

  it('does not move who looks at the past', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/decisions?lang=es&at=416`);
    await ready(page);
    await record('proposals', proposal('live-2', 'Otro asunto'));
    await page.waitForTimeout(1_000);
    expect(await page.getByText('Otro asunto').count()).toBe(0);
    await context.close();
  });
});

describe('a hostile text', () => {
  const TITLE = `<script>document.title='hacked'</script><img src=x onerror="document.title='hacked'">`;
  const WORDS = `\u202Eal revés\u202C 👩‍👩‍👧‍👦 e\u0301\u0323 </script><!-- ${'sinespacios'.repeat(9_100)}`;

  it('is shown as the text it is, and harms nothing', async () => {
    await record('proposals', proposal('hostile', TITLE, WORDS));
    const { context, page, complaints } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    for (const address of [
      '/page/crm/proposals/hostile?lang=es',
      '/page/crm/decisions?lang=es',
      '/page/crm/log?lang=es',
    ]) {
      await page.goto(`${service.url}${address}`);
      await ready(page);
      expect(await page.locator('main').textContent()).toContain(TITLE);
      expect(await page.title()).not.toBe('hacked');
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
    await page.goto(`${service.url}/page/crm/proposals/hostile?lang=es`);
    expect(await page.locator('.words').first().textContent()).toBe(WORDS);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('who signs in', () => {
  it('reads what is theirs, says as whom, and is the public again after signing out', async () => {
    const guarded = await toThePublic();
    try {
      const { context, page, complaints } = await openPage(browser);
      await page.goto(`${guarded.url}/page/crm/sign-in?lang=en`);
      await ready(page);
      await page.getByLabel('Token').fill('acta_wrong');
      await page.keyboard.press('Enter');
      await page.getByText('The token does not hold here').waitFor();
      expect(complaints.filter((said) => !said.includes('401'))).toEqual([]);
      await page.getByLabel('Token').fill(guarded.token);
      await page.keyboard.press('Enter');
      await page.getByText('Reading as ST').waitFor();
      expect(await page.evaluate(() => document.cookie)).toBe('');
      await page.goto(`${guarded.url}/page/crm/meetings/xxiv?lang=en`);
      await page.getByText('Private session').waitFor();
      await ready(page);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: /Sign in|Entrar/ }).waitFor();
      await page.goto(`${guarded.url}/page/crm/meetings/xxiv?lang=en`);
      expect(await page.content()).not.toContain('Private session');
      await context.close();
    } finally {
      await guarded.stop();
    }
  });
});

describe('what stands behind closed doors', () => {
  it('is not there for the public: in no view, in no answer that the page carries, on no stream', async () => {
    const forPublic = await toThePublic();
    try {
      const { context, page } = await openPage(browser);
      for (const view of [
        'meetings/xxiv',
        'meetings/xxiv/replay?step=226',
        'log?from=150',
        'entries/180',
        'meetings/xxiv?at=185',
        'search?q=jefes+de+delegación',
        'search?q=reservada',
        'search?q=puerta+cerrada',
      ]) {
        await page.goto(`${forPublic.url}/page/crm/${view}${view.includes('?') ? '&' : '?'}lang=en`);
        await ready(page);
        const html = await page.content();
        for (const secret of [
          'Private session',
          'Sesión reservada',
          'Encuentro reservado',
          'Private meeting of the heads',
          'closed-doors',
        ])
          expect([view, secret, html.includes(secret)]).toEqual([view, secret, false]);
      }
      await page.goto(`${forPublic.url}/page/crm/entries/180?lang=en`);
      expect(await page.locator('main').textContent()).toContain('behind closed doors');
      await context.close();
    } finally {
      await forPublic.stop();
    }
    // Whoever sits at the machine keeps the book, and sees them.
    const { context, page } = await openPage(browser);
    await page.goto(`${service.url}/page/crm/meetings/xxiv?lang=en`);
    expect(await page.content()).toContain('Private session');
    await context.close();
  });
});
