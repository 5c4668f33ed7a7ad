// A whole small meeting, recorded at the desk with the keyboard alone, and what the book then holds.
import { findings } from './support/axe.js';
import { FIRST_OWN, gained } from './support/gained.js';
import { keyboard } from './support/keyboard.js';
import { atTheMachine } from './support/service.js';
import { suite } from './support/suite.js';

const at = suite(() => atTheMachine());

it('a clerk records a whole meeting by keyboard', async () => {
  const { context, page, complaints } = await at.open();
  const { reach, type, choose, tick, press, follow } = keyboard(page);
  await at.visit(page, 'meetings?lang=en');

  await type('Name', 'The small meeting');
  await choose('Of which organ', 'Vice');
  await type('Date (EDTF, such as 2026-11-27)', '2026-11-27');
  await choose('Function exercised', 'Convenes');
  await press('Convene');
  await follow('The small meeting');
  await page.getByRole('heading', { level: 1, name: 'The small meeting' }).waitFor();
  await choose('Function exercised', 'Directs the meetings');
  await press('Open the meeting');

  for (const member of ['Belize', 'Canada', 'Costa Rica']) await tick(member);
  await press('Note as present');
  await page.getByRole('group', { name: 'Who leaves' }).waitFor();
  await type('Agenda item', 'Bridges');
  await press('Add the item');
  await press('Open: Bridges');
  await page.getByRole('button', { name: 'Close: Bridges' }).waitFor();
  expect(await findings(page)).toEqual([]);

  // Noted by mistake, and undone: by a correction.
  await choose('Speaks', 'Canada');
  await type('What was said, in summary', 'Said by somebody else.');
  await press('Note the intervention');
  await follow('Undo: correct entry 424');
  await page.getByText('Nothing is erased').waitFor();
  await type('Why', 'It was said by somebody else.');
  await press('Record the correction');
  await page.getByText('Recorded.').waitFor();
  // The browser's own key for it (Alt and the left arrow) is not the page's to hear.
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'The small meeting' }).waitFor();

  await type('Title', 'A bridge at the old mill');
  await choose('What it asks to be done', 'agreed');
  await choose('Put by', 'Costa');
  await press('Submit');
  await follow('A bridge at the old mill');
  await page.getByRole('heading', { level: 1, name: 'A bridge at the old mill' }).waitFor();

  // The table: a letter and Enter each.
  await reach(page.getByRole('combobox', { name: 'Stand', exact: true }));
  await page.keyboard.press('o');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Our meadows would flood.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.getByText('Costa Rica no objection').waitFor();
  expect(await page.getByRole('button', { name: 'Declare consensus' }).isDisabled()).toBe(true);
  await type('Answer of Costa Rica to Belize', 'The dam holds.');
  await press('Record the answer');
  await page.getByText('Answer of Costa Rica').waitFor();
  await choose('The objection of Belize', 'it is met');
  await type('In its words', 'A dam is built first.');
  await press(/^Record$/);
  await page.getByText(/It was met: A dam is built first/).waitFor();
  await choose('Function exercised', 'Directs the meetings');
  await press('Declare consensus');
  await page.getByText(/declared by Costa Rica on version 1/).waitFor();
  await choose('What it did', 'agreed');
  await type('In which words', 'Agrees to a bridge at the old mill.');
  await choose('Function exercised', 'Directs the meetings');
  await press('Record the act');
  await page.getByText('Agrees to a bridge at the old mill.').first().waitFor();
  await follow('the meeting');
  await page.getByRole('heading', { level: 1, name: 'The small meeting' }).waitFor();
  await press('Close: Bridges');
  await page.getByRole('button', { name: 'Close: Bridges' }).waitFor({ state: 'detached' });
  await choose('Function exercised', 'Directs the meetings');
  await press('Close the meeting');
  await page.getByText('closed', { exact: true }).first().waitFor();
  // The browser itself notes that nothing is signed here.
  expect(complaints.filter((said) => !said.includes('404'))).toEqual([]);

  const entries = await gained(at.url, FIRST_OWN);
  expect(entries.map(([kind]) => kind)).toEqual([
    'MeetingConvened',
    'MeetingOpened',
    'PresenceNoted',
    'PresenceNoted',
    'PresenceNoted',
    'AgendaItemAdded',
    'AgendaItemOpened',
    'InterventionNoted',
    'EntryCorrected',
    'ProposalSubmitted',
    'PositionTaken',
    'PositionTaken',
    'PositionTaken',
    'ObjectionAnswered',
    'ObjectionMet',
    'ConsensusDeclared',
    'ActRecorded',
    'AgendaItemClosed',
    'MeetingClosed',
  ]);
  const stands = entries.filter(([kind]) => kind === 'PositionTaken').map(([, data]) => data);
  expect(stands).toMatchObject([
    { member: 'BZ', stand: 'objection', reason: 'Our meadows would flood.' },
    { member: 'CA', stand: 'support' },
    { member: 'CR', stand: 'no-objection' },
  ]);
  expect(entries[8]?.[1]).toMatchObject({ entry: 424, right: { kind: 'annulled' } });
  expect(entries[16]?.[1]).toMatchObject({
    verb: 'agreed',
    words: { en: 'Agrees to a bridge at the old mill.' },
  });
  await context.close();
});
