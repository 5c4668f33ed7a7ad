import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reader } from '../reader.js';
import { signOut } from '../session.js';
import type { AskerTold } from '../view.js';
import { forgetAllTyped, formsBegun } from './half-typed/kept.js';
import { shelfHere } from './half-typed/shelf-here.js';
import { typistOf } from './half-typed/typist.js';
import { forgetQueues } from './queue/queue.js';
import { useQueue } from './queue/use-queue.js';

/** Signs out; what was typed and is not recorded would be forgotten, and is asked about first. */
export const SignOut = ({
  reader,
  asker,
}: {
  readonly reader: Reader;
  readonly asker: AskerTold;
}): ComponentChildren => {
  const { say } = reader;
  const { told } = useQueue(reader.address.book);
  const [begun, setBegun] = useState<number | undefined>(undefined);
  const unsent = told.items.length + (begun ?? 0);
  if (begun !== undefined && unsent > 0)
    return (
      <span role="alert">
        {unsent === 1
          ? say('Hay una cosa escrita sin asentar. ', 'One thing typed is not recorded. ')
          : say(`Hay ${unsent} cosas escritas sin asentar. `, `${unsent} things typed are not recorded. `)}
        <button type="button" class="plain-button" onClick={() => void leave()}>
          {say('Olvidarlo y salir', 'Forget it and sign out')}
        </button>{' '}
        <button type="button" class="plain-button" onClick={() => setBegun(undefined)}>
          {say('Quedarse', 'Stay')}
        </button>
      </span>
    );
  return (
    <button
      type="button"
      class="plain-button"
      onClick={() => {
        const now = formsBegun(shelfHere(), typistOf(asker), Date.now());
        if (told.items.length + now > 0) setBegun(now);
        else void leave();
      }}
    >
      {say('Salir', 'Sign out')}
    </button>
  );
};

/** What was shown and typed may not be for whoever comes next: all is forgotten, and every tab is loaded anew. */
const leave = async (): Promise<void> => {
  await forgetQueues();
  forgetAllTyped(shelfHere());
  await signOut();
};
