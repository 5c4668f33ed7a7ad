// What the golden files of the XXIV CRM ask, as it is typed.

export const MANDATES = [
  'border-management',
  'protection',
  'labour-migration',
  'irregular-and-mass-migration',
];
export const MEETINGS = ['grcm-2019-11', 'xxiv'];
export const PROPOSALS = [
  'grcm-conclusions',
  'charter',
  'strategic-plan',
  'mandates',
  'lines-of-action',
  'calendar-2020',
  'support-costa-rica',
  'thanks',
  'declaration',
];

/** One of every kind: a preliminary mandate, a presidency, a decision after an objection, a paragraph, an activity. */
export const WHY = [
  'border-management',
  '2020',
  'lines-of-action-approved',
  'declaration/mandates',
  'women-congress',
];
/** A designation, and an objection. */
export const IMPACT = ['27', '268'];

/** The name of a question's golden files, and what is typed after `acta`. */
export const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['log', ['log']],
  ['mandates', ['mandates']],
  ['mandates-on-2019-11-15', ['mandates', '--on', '2019-11-15']],
  ['mandates-all', ['mandates', '--all']],
  ...MANDATES.map((id) => [`mandate/${id}`, ['mandates', id]] as const),
  ['calendar', ['calendar']],
  ['declaration', ['declaration']],
  ...['2019-11-13', '2019-11-15', '2020-01-15'].map(
    (date) => [`presidency-on-${date}`, ['presidency', '--on', date]] as const,
  ),
  ['decisions', ['decisions']],
  ['meetings', ['meeting']],
  ...MEETINGS.map((id) => [`meeting/${id}`, ['meeting', id]] as const),
  ...MEETINGS.map((id) => [`minutes/${id}`, ['minutes', id]] as const),
  ['proposals', ['proposal']],
  ...PROPOSALS.map((id) => [`proposal/${id}`, ['proposal', id]] as const),
  ...PROPOSALS.map((id) => [`positions/${id}`, ['positions', id]] as const),
  ...WHY.map((id) => [`why/${id.replace('/', '-')}`, ['why', id]] as const),
  ...IMPACT.map((entry) => [`impact/${entry}`, ['impact', entry]] as const),
  ...MEETINGS.map((id) => [`replay/${id}`, ['replay', id]] as const),
  ['diff-260-320', ['diff', '--from', '260', '--to', '320']],
  ['diff-347-383', ['diff', '--from', '347', '--to', '383']],
  ['dossier', ['dossier']],
  ['dossier-on-2019-12-31', ['dossier', '--on', '2019-12-31']],
  ['todo', ['todo', '--all']],
  ['members', ['members']],
  ['notes', ['notes']],
];
