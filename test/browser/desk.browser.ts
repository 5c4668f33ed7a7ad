// The desk of a text with brackets, two clerks at once, and the desk in every guise: languages, light and dark, a phone.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { findings } from './support/axe.js';
import { gained, lengthOf } from './support/gained.js';
import { decidedInSilence, proposed } from './support/proposing.js';
import { atTheMachine } from './support/service.js';
import { suite } from './support/suite.js';

const ARTEFACTS = resolve(__dirname, '../../artefacts/page');

const at = suite(() => atTheMachine());
beforeAll(() => mkdirSync(ARTEFACTS, { recursive: true }));

it('a bracket is opened, filled and closed by agreement only', async () => {
  const before = await lengthOf(at.url);
  const { context, page } = await at.open();
  await at.visit(page, 'texts?lang=en');
  await page.getByRole('textbox', { name: 'Title' }).fill('On floods');
  await page.getByRole('button', { name: 'Begin the text' }).click();
  await page.getByRole('link', { name: 'On floods' }).click();
  await page
    .getByRole('textbox', { name: 'New paragraph' })
    .fill('Members warn each other within twelve hours.');
  await page.getByRole('button', { name: 'Add the paragraph' }).click();
  await page.getByLabel('Which words').fill('twelve hours');
  await page.getByLabel('What is proposed in their place').fill('six hours');
  await page.getByRole('combobox', { name: 'Who asks for it' }).selectOption('BZ');
  await page.getByRole('button', { name: 'Open the bracket' }).click();
  await page.getByText('[twelve hours / six hours]').first().waitFor();

  const close = page.getByRole('button', { name: 'Close the bracket' });
  await page.getByRole('combobox', { name: 'Member' }).selectOption('CA');
  await page.getByRole('combobox', { name: 'Stands on' }).selectOption({ label: 'twelve hours' });
  await page.getByRole('button', { name: 'Record where it stands' }).click();
  await page.getByText('Not agreed: Canada and Belize do not stand on the same.').waitFor();
  expect(await close.isDisabled()).toBe(true);
  expect(await findings(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Member' }).selectOption('CA');
  await page
    .getByRole('combobox', { name: 'Stands on' })
    .selectOption({ label: 'whatever the others agree on' });
  await page.getByRole('button', { name: 'Record where it stands' }).click();
  await page.getByText('Not agreed').first().waitFor();
  await page.getByRole('button', { name: 'Close the bracket', disabled: false }).waitFor();
  expect(
    await page.getByRole('combobox', { name: 'What is agreed' }).locator('option:checked').innerText(),
  ).toBe('six hours');
  await page.getByRole('combobox', { name: 'Function exercised' }).selectOption('general-direction');
  await close.click();
  await page.getByText('Members warn each other within six hours.').first().waitFor();
  expect((await gained(at.url, before)).map(([type]) => type)).toEqual([
    'TextDrafted',
    'ParagraphAdded',
    'BracketOpened',
    'AlternativeSupported',
    'BracketReleased',
    'BracketClosed',
  ]);

  // Amended on the version that stands, agreed ad referendum paragraph by paragraph, tied together, and closed as a whole.
  const from = await lengthOf(at.url);
  await page.getByRole('textbox', { name: 'New paragraph' }).fill('They meet once a year.');
  await page.getByRole('button', { name: 'Add the paragraph' }).click();
  await page.getByText('Amendments', { exact: true }).click();
  await page.getByText('Agreed ad referendum, and packages').click();
  await page.getByRole('combobox', { name: 'Which paragraph' }).selectOption({ index: 1 });
  await page.getByLabel('Words as amended').fill('They meet twice a year.');
  await page.getByRole('combobox', { name: 'Who proposes it' }).selectOption('CA');
  await page.getByRole('button', { name: 'Propose the amendment' }).click();
  const accept = page.getByRole('button', { name: 'Accept: Canada' });
  await accept.waitFor();
  // What it would change, as it is heard as well.
  expect(await page.locator('main').ariaSnapshot()).toMatch(
    /deletion: "deleted: once end"[^]*insertion: "added: twice end"/,
  );
  const agree = page.getByRole('button', { name: 'Agree ad referendum' });
  const agreed = page.getByRole('combobox', { name: 'Paragraph agreed' });
  await agreed.selectOption({ index: 1 });
  await page.getByText('It has a pending amendment.').waitFor();
  expect(await agree.isDisabled()).toBe(true);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /once a year/ }).check();
  await page.getByRole('checkbox', { name: /six hours/ }).check();
  await page.getByRole('button', { name: 'Form the package' }).click();
  await page.getByText(/Not agreed yet: 1 and 2/).waitFor();
  const chair = (form: Locator): Promise<unknown> =>
    form.getByRole('combobox', { name: 'Function exercised' }).selectOption('general-direction');
  const formOf = (button: Locator): Locator => page.locator('form').filter({ has: button });
  await chair(formOf(accept));
  await accept.click();
  await page.getByText('They meet twice a year.').first().waitFor();
  for (const left of [/Not agreed yet: 2/, /Close: package/]) {
    await agreed.selectOption({ index: 0 });
    await chair(formOf(agree));
    await agree.click();
    await page.getByText(left).first().waitFor();
  }
  await agree.waitFor({ state: 'detached' });
  const close2 = page.getByRole('button', { name: 'Close: package' });
  await chair(formOf(close2));
  await close2.click();
  await page.getByText('agreed as a whole').waitFor();
  await page.getByRole('combobox', { name: 'Who reopens it' }).selectOption('BZ');
  await page.getByLabel('Why it reopens it').fill('Six hours is too short.');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByText('Reopened by Belize').waitFor();
  await page.getByText('Statements of members').click();
  await page.getByRole('combobox', { name: 'On what' }).first().selectOption({ label: '1' });
  await page.getByLabel('The statement, to the letter').fill('Canada reads hours as hours of daylight.');
  await page.getByRole('combobox', { name: 'Who states it' }).selectOption('CA');
  await page.getByRole('button', { name: 'Record the statement' }).click();
  await page.getByRole('button', { name: 'Withdraw: Canada, footnote' }).click();
  await page.getByText('(withdrawn)').waitFor();
  expect(await findings(page)).toEqual([]);
  expect((await gained(at.url, from)).map(([type]) => type)).toEqual([
    'ParagraphAdded',
    'AmendmentProposed',
    'PackageFormed',
    'AmendmentAccepted',
    'ParagraphAgreed',
    'ParagraphAgreed',
    'PackageClosed',
    'ParagraphReopened',
    'StatementFiled',
    'StatementWithdrawn',
  ]);
  await context.close();
});

it('two clerks see each other’s entries live, and neither loses the focus or what is being typed', async () => {
  const path = `proposals/${await proposed(at.url, 'Seen by two')}?lang=en`;
  const [one, other] = await Promise.all([at.open(), at.open()]);
  await Promise.all([at.visit(one.page, path), at.visit(other.page, path)]);
  const reason = other.page.getByLabel('Reason');
  await reason.fill('Half a reas');
  await reason.focus();
  await one.page.getByRole('combobox', { name: 'Stand', exact: true }).focus();
  await one.page.keyboard.press('w');
  await one.page.keyboard.press('Enter');
  await other.page.getByText('Belize with a reservation').waitFor();
  await other.page.keyboard.type('on');
  expect(await reason.inputValue()).toBe('Half a reason');
  await Promise.all([one.context.close(), other.context.close()]);
});

it('a proposal is put off, taken up again, circulated under silence and broken by an objection', async () => {
  const { context, page } = await at.open();
  await at.visit(page, `proposals/${await proposed(at.url, 'A quiet plan')}?lang=en`);
  const before = await lengthOf(at.url);
  const chair = (button: string): Promise<unknown> =>
    page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: button }) })
      .getByRole('combobox', { name: 'Function exercised' })
      .selectOption('general-direction');
  await page.getByText('Defer, not take up, withdraw').click();
  await page.getByLabel('Why it is not decided').fill('Too late in the day.');
  await chair('Record that it is not decided now');
  await page.getByRole('button', { name: 'Record that it is not decided now' }).click();
  await page.getByText('Too late in the day.').waitFor();
  await chair('Resume');
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Declare consensus' }).waitFor();

  // Two more versions, and any two of the three beside each other.
  for (const [number, words] of ['One plan for all.', 'Two plans for all members.'].entries()) {
    await page.getByLabel('New words').fill(words);
    await page.getByRole('button', { name: 'Put the new version' }).click();
    await page.getByText(`Consensus would be declared on version ${number + 2}`).waitFor();
  }
  const versions = page.locator('.versions');
  expect(await versions.ariaSnapshot()).toMatch(
    /region "Version 2"[^]*deletion: "deleted: One plan end"[^]*region "Version 3"[^]*insertion: "added: Two plans end"/,
  );
  await page.getByRole('combobox', { name: 'Version' }).selectOption('1');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'Version 1' }).getByText('No words of its own.').waitFor();
  expect(new URL(page.url()).searchParams.get('one')).toBe('1');
  expect(await findings(page)).toEqual([]);

  // Too short a time is said at the field it is about.
  await page.getByText('Under silence', { exact: true }).click();
  const deadline = page.getByLabel('Deadline, by the body’s clock');
  const inDays = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
  await deadline.fill(inDays(1));
  await page.getByRole('button', { name: 'Circulate under silence' }).click();
  await page.locator('input[name=deadline][aria-invalid=true]').waitFor();
  await deadline.fill(inDays(5));
  await page.getByRole('button', { name: 'Circulate under silence' }).click();
  const close = page.getByRole('button', { name: 'Close: nobody broke it' });
  await close.waitFor();
  expect(await close.isDisabled()).toBe(true);
  await page.getByText(/It runs until/).waitFor();
  expect(await page.getByRole('button', { name: 'Withdraw the proposal' }).isDisabled()).toBe(true);
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('New deadline').fill(inDays(6));
  await page.getByRole('button', { name: 'Record what is done with the time' }).click();
  await page.getByLabel('What it says against it').fill('Not in silence.');
  await page.getByRole('button', { name: 'Break the silence' }).click();
  await page.getByText('broken', { exact: true }).waitFor();
  await page.getByText('Belize objects').first().waitFor();
  expect((await gained(at.url, before)).map(([type]) => type)).toEqual([
    'ProposalDeferred',
    'ProposalResumed',
    'ProposalRevised',
    'ProposalRevised',
    'SilenceCirculated',
    'SilenceExtended',
    'PositionTaken',
    'SilenceBroken',
  ]);
  await context.close();
});

it('an entry is corrected in its words, and both readings stay in sight', async () => {
  const before = await lengthOf(at.url);
  const path = `proposals/${await proposed(at.url, 'A bridge to fur')}?lang=en`;
  const { context, page } = await at.open();
  await at.visit(page, `entries/${before}?lang=en`);
  await page.getByRole('combobox', { name: 'What is right' }).selectOption('data');
  await page.getByLabel('title · en').fill('A bridge too far');
  await page.getByLabel('Why').fill('Misspelt.');
  // What a party said is corrected on its behalf, by the same authority.
  await page.getByRole('button', { name: 'Record the correction' }).click();
  await page.getByText('Recorded.').waitFor();
  await page
    .getByText(/A bridge to fur/)
    .first()
    .waitFor();
  await at.visit(page, path);
  await page.getByRole('heading', { level: 1, name: 'A bridge too far' }).waitFor();
  expect((await gained(at.url, before))[1]).toMatchObject([
    'EntryCorrected',
    {
      entry: before,
      right: { kind: 'data', data: { title: { en: 'A bridge too far' } } },
      reason: 'Misspelt.',
    },
  ]);
  await context.close();
});

describe('the desk', () => {
  let paths: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const { context, page } = await at.open();
    await at.visit(page, 'meetings?lang=en');
    await page.getByRole('textbox', { name: 'Name' }).fill('A meeting under way');
    await page.getByRole('textbox', { name: 'Date (EDTF' }).fill('2026-11-27');
    await page.getByRole('combobox', { name: 'Function exercised' }).selectOption('convening');
    await page.getByRole('button', { name: 'Convene' }).click();
    await page.getByRole('link', { name: 'A meeting under way' }).click();
    await page.getByRole('combobox', { name: 'Function exercised' }).selectOption('general-direction');
    await page.getByRole('button', { name: 'Open the meeting' }).click();
    await page.getByRole('checkbox', { name: 'Belize' }).check();
    await page.getByRole('checkbox', { name: 'Costa Rica' }).check();
    await page.getByRole('button', { name: 'Note as present' }).click();
    await page.getByRole('group', { name: 'Who leaves' }).waitFor();
    await page.getByRole('textbox', { name: 'Agenda item' }).fill('Rivers');
    await page.getByRole('button', { name: 'Add the item' }).click();
    await page.getByRole('button', { name: 'Open: Rivers' }).waitFor();
    await decidedInSilence(at.url, 'Decided in silence');
    await page.getByRole('button', { name: 'Announce: Decided in silence' }).click();
    await page.getByRole('button', { name: 'Announce: Decided in silence' }).waitFor({ state: 'detached' });
    const meeting = new URL(page.url()).pathname.replace('/page/crm/', '');
    paths = { meeting, proposal: `proposals/${await proposed(at.url, 'To be looked at')}` };
    await at.visit(page, `${paths['proposal']}?lang=en`);
    await page.getByRole('combobox', { name: 'Stand', exact: true }).focus();
    await page.keyboard.press('o');
    await page.getByLabel('Reason').fill('Too soon.');
    await page.keyboard.press('Enter');
    await page.getByText('Belize objects').first().waitFor();
    await context.close();
  });

  it.each([
    ['light', { width: 1200, height: 800 }],
    ['dark', { width: 1200, height: 800 }],
    ['light', { width: 390, height: 844 }],
  ] as const)('has nothing for axe to find, %s at %j, and fits', async (colorScheme, viewport) => {
    const { context, page } = await at.open({ colorScheme, viewport });
    for (const [name, path] of Object.entries(paths)) {
      for (const lang of ['es', 'en']) {
        await at.visit(page, `${path}?lang=${lang}`);
        expect([name, lang, await findings(page)]).toEqual([name, lang, []]);
        const wider = await page.evaluate(() =>
          Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        );
        expect([name, lang, wider]).toEqual([name, lang, 0]);
        const picture = `desk-${name}-${lang}-${viewport.width === 390 ? 'phone' : `desk-${colorScheme}`}.png`;
        await page.screenshot({ path: join(ARTEFACTS, picture), fullPage: true });
      }
    }
    await context.close();
  });
});
