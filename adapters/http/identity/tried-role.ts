import type { Asker } from '../../../domain/authority/asker.js';
import { PartyCode } from '../../../domain/language/ids.js';
import { theKeeper, type Caller } from '../caller.js';

/** Says as whom somebody at the machine tries the service: `public`, `auditor`, `party.MX`. A script may set it. */
export const ROLE_COOKIE = 'acta-role';

/**
 * Whoever sits at the machine, in the role they try: seen and judged as anybody in that role is, which is never more than
 * they may without it. Read in local mode alone; where somebody is asked who they are, nobody looks at it.
 */
export const triedIn = (cookies: string | undefined): Caller => {
  const asker = askerFrom(roleIn(cookies));
  if (asker === undefined) return { ...theKeeper, triesRoles: true };
  return {
    key: theKeeper.key,
    identified: asker.kind !== 'public',
    triesRoles: true,
    asking: () => asker,
    // An auditor reads, and records nothing.
    recording: () => (asker.kind === 'party' ? asker : { kind: 'public' }),
  };
};

const roleIn = (cookies = ''): string | undefined =>
  cookies
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${ROLE_COOKIE}=`))
    ?.slice(ROLE_COOKIE.length + 1);

const askerFrom = (role: string | undefined): Asker | undefined => {
  if (role === 'public' || role === 'auditor') return { kind: role };
  const party = role?.startsWith('party.') === true ? role.slice('party.'.length) : undefined;
  return PartyCode.is(party) ? { kind: 'party', party } : undefined;
};
