/** What became of signing in: nothing is told of it but whether it was taken, and if not, why. */
export type SignedIn = { readonly taken: true } | { readonly taken: false; readonly why: string };

/** Exchanges a token for a cookie that no script can read. The token is not kept here. */
export const signInWith = async (token: string, lang: string): Promise<SignedIn> => {
  const response = await fetch(`/session?lang=${lang}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (response.ok) return { taken: true };
  const { detail } = (await response.json()) as { readonly detail: string };
  return { taken: false, why: detail };
};

const CHANNEL = 'acta-session';

export const signOut = async (): Promise<void> => {
  await fetch('/session/end', { method: 'POST' });
  new BroadcastChannel(CHANNEL).postMessage('signed-out');
};

/** Told in every tab, once somebody has signed out in one. */
export const whenSignedOut = (told: () => void): void => {
  new BroadcastChannel(CHANNEL).onmessage = told;
};
