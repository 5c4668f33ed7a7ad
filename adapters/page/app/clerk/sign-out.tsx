import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reader } from '../reader.js';
import { signOut } from '../session.js';
import { forgetQueues } from './queue/queue.js';
import { useQueue } from './queue/use-queue.js';

/** Signs out; what was typed and is not recorded would be forgotten, and is asked about first. */
export const SignOut = ({ reader }: { readonly reader: Reader }): ComponentChildren => {
  const { say } = reader;
  const { told } = useQueue(reader.address.book);
  const [isAsking, setAsking] = useState(false);
  const unsent = told.items.length;
  if (isAsking && unsent > 0)
    return (
      <span role="alert">
        {unsent === 1
          ? say('Hay una cosa escrita sin asentar. ', 'One thing typed is not recorded. ')
          : say(`Hay ${unsent} cosas escritas sin asentar. `, `${unsent} things typed are not recorded. `)}
        <button type="button" class="plain-button" onClick={() => void leave()}>
          {say('Olvidarlo y salir', 'Forget it and sign out')}
        </button>{' '}
        <button type="button" class="plain-button" onClick={() => setAsking(false)}>
          {say('Quedarse', 'Stay')}
        </button>
      </span>
    );
  return (
    <button
      type="button"
      class="plain-button"
      onClick={() => {
        if (unsent > 0) setAsking(true);
        else void leave();
      }}
    >
      {say('Salir', 'Sign out')}
    </button>
  );
};

/** What was shown and typed may not be for whoever comes next: all is forgotten, and the page is loaded anew. */
const leave = async (): Promise<void> => {
  await forgetQueues();
  await signOut();
  location.assign('/');
};
