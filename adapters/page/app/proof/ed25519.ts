import type { Bytes } from './bytes.js';

/** What verified a signature: the browser itself, or a library where the browser does not know Ed25519. */
export type By = 'browser' | 'library';

export interface Signed {
  readonly key: Bytes;
  readonly message: Bytes;
  readonly signature: Bytes;
}

/** Whether an Ed25519 signature (RFC 8032) holds, and what said so. */
export const verifies = async (signed: Signed): Promise<{ readonly holds: boolean; readonly by: By }> => {
  const told = await byBrowser(signed);
  return told === undefined
    ? { holds: await byLibrary(signed), by: 'library' }
    : { holds: told, by: 'browser' };
};

/** Nothing where this browser does not know Ed25519. */
const byBrowser = async ({ key, message, signature }: Signed): Promise<boolean | undefined> => {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch (error) {
    // What is no key at all verifies nothing.
    return error instanceof DOMException && error.name === 'NotSupportedError' ? undefined : false;
  }
};

const byLibrary = async ({ key, message, signature }: Signed): Promise<boolean> => {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(signature, message, key).catch(() => false);
};
