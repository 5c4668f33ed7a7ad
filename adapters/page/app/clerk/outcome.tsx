import type { ComponentChildren } from 'preact';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import type { Desk } from './desk.js';
import type { Fate } from './queue/queue.js';

/** What became of what was just typed. */
export const Outcome = ({
  reader,
  desk,
  fate,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly fate: Fate | undefined;
}): ComponentChildren => (
  <p role="status" class={fate?.kind === 'held' ? 'corrected' : 'soft'}>
    {fate === undefined ? null : <Told reader={reader} desk={desk} fate={fate} />}
  </p>
);

const Told = ({
  reader,
  desk,
  fate,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
  readonly fate: Fate;
}): ComponentChildren => {
  const { say } = reader;
  switch (fate.kind) {
    case 'recorded':
      return (
        <>
          {say('Asentado.', 'Recorded.')}{' '}
          {fate.left === undefined ? null : (
            <>
              <Entries reader={reader} of={[fate.left.first]} />{' '}
              {desk.forOthers ? (
                <a href={`${reader.to(['entries', String(fate.left.first)])}#correct`}>
                  {say(
                    `Deshacer: corregir el asiento ${fate.left.first}`,
                    `Undo: correct entry ${fate.left.first}`,
                  )}
                </a>
              ) : null}
            </>
          )}
        </>
      );
    case 'kept':
      return say(
        'Guardado en este navegador: se enviará cuando vuelva la línea.',
        'Kept in this browser: it is sent when the line is back.',
      );
    case 'held':
      return (
        <>
          {fate.item.said}: {fate.item.held?.detail}{' '}
          <Entries reader={reader} of={fate.item.held?.entries ?? []} />
        </>
      );
  }
};
