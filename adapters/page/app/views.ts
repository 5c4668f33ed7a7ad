import type { Address } from './address.js';
import type { AnyView } from './view.js';
import { beside } from './views/beside.js';
import { calendar } from './views/calendar.js';
import { changes } from './views/changes.js';
import { allActs, allProposals, decisions } from './views/decisions.js';
import { entry } from './views/entry.js';
import { home } from './views/home.js';
import { log } from './views/log.js';
import { mandate } from './views/mandate.js';
import { meeting } from './views/meeting.js';
import { meetings } from './views/meetings.js';
import { members } from './views/members.js';
import { minutes } from './views/minutes.js';
import { proposal } from './views/proposal.js';
import { replay } from './views/replay.js';
import { resting } from './views/resting.js';
import { roles } from './views/roles.js';
import { search } from './views/search.js';
import { signIn } from './views/sign-in.js';
import { silence } from './views/silence.js';
import { text } from './views/text.js';
import { texts } from './views/texts.js';
import { why } from './views/why.js';

/** Which view stands at which path below the book: `:` stands for an id. */
const VIEWS: readonly (readonly [path: string, view: AnyView])[] = [
  ['', home],
  ['meetings', meetings],
  ['meetings/:', meeting],
  ['meetings/:/replay', replay],
  ['meetings/:/minutes', minutes],
  ['decisions', decisions],
  ['decisions/proposals', allProposals],
  ['decisions/acts', allActs],
  ['proposals/:', proposal],
  ['mandates/:', mandate],
  ['why/:', why],
  ['texts', texts],
  ['texts/:', text],
  ['texts/:/changes/:', changes],
  ['texts/:/in/:', beside],
  ['silence', silence],
  ['calendar', calendar],
  ['members', members],
  ['log', log],
  ['search', search],
  ['sign-in', signIn],
  ['roles', roles],
  ['entries/:', entry],
  ['entries/:/resting', resting],
];

/** The paths of all the views, for who looks at each. */
export const viewPaths: readonly string[] = VIEWS.map(([path]) => path);

const piecesOf = (path: string): readonly string[] => path.split('/').filter((piece) => piece !== '');

export const viewAt = ({ view }: Address): AnyView | undefined =>
  VIEWS.find(([path]) => {
    const pieces = piecesOf(path);
    return pieces.length === view.length && pieces.every((piece, at) => piece === ':' || piece === view[at]);
  })?.[1];
