/** As whom somebody at the machine tries the service; `keeper` for whoever sees and may do all. */
export type Role = 'keeper' | 'public' | 'auditor' | `party.${string}`;

/** The service reads it from this cookie in local mode, and nowhere else. */
export const tryRole = (role: Role): void => {
  const ends = role === 'keeper' ? '; Max-Age=0' : '';
  document.cookie = `acta-role=${role}; Path=/; SameSite=Strict${ends}`;
};
