/** Every view, by a name, with an address that shows it of the XXIV CRM. */
export const VIEWS: Readonly<Record<string, string>> = {
  home: '/page/crm?on=2019-11-15',
  now: '/page/crm',
  meetings: '/page/crm/meetings',
  meeting: '/page/crm/meetings/xxiv',
  minutes: '/page/crm/meetings/xxiv/minutes',
  replay: '/page/crm/meetings/xxiv/replay?step=110',
  silence: '/page/crm/silence',
  'all-proposals': '/page/crm/decisions/proposals',
  decisions: '/page/crm/decisions',
  proposal: '/page/crm/proposals/lines-of-action',
  needed: '/page/crm/proposals/lines-of-action?at=279',
  mandate: '/page/crm/mandates/protection',
  why: '/page/crm/why/mandate%3Aprotection',
  texts: '/page/crm/texts',
  declaration: '/page/crm/texts/declaration',
  beside: '/page/crm/texts/declaration/in/en',
  changes: '/page/crm/texts/declaration/changes/1..18',
  calendar: '/page/crm/calendar?year=2020',
  members: '/page/crm/members',
  log: '/page/crm/log',
  entry: '/page/crm/entries/304',
  resting: '/page/crm/entries/304/resting',
  search: '/page/crm/search?q=migraciones+laborales',
  roles: '/page/crm/roles',
  'sign-in': '/page/crm/sign-in',
  missing: '/page/crm/meetings/xxv',
};

export const inLang = (address: string, lang: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
