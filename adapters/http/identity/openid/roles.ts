import { nonEmptyList, struct } from '../../../../domain/language/struct.js';
import { Text } from '../../../../domain/language/text.js';
import { Grant } from '../../../../src/ports/tokens.js';

/** Whoever has this value in this claim of the ID token is granted this. A claim may hold one value or a list. */
export const OpenIdRole = struct('OpenIdRole', { claim: Text, value: Text, grant: Grant });
export type OpenIdRole = typeof OpenIdRole._A;

export const OpenIdRoles = nonEmptyList(OpenIdRole);

/** The first that applies; nothing for whoever has none of them: an issuer knows more people than a book. */
export const grantFor = (
  claims: Readonly<Record<string, unknown>>,
  roles: readonly OpenIdRole[],
): Grant | undefined =>
  roles.find(({ claim, value }) => {
    const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return Array.isArray(said) ? said.includes(value) : said === value;
  })?.grant;
