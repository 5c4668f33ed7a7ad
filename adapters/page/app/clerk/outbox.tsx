import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Reader } from '../reader.js';
import type { AskerTold } from '../view.js';
import { tidyTyped } from './half-typed/kept.js';
import { shelfHere } from './half-typed/shelf-here.js';
import { typistOf } from './half-typed/typist.js';
import { Held } from './held.js';
import { waitsFor, type Queued } from './queue/queued.js';
import type { QueueTold } from './queue/queue.js';
import { useQueue } from './queue/use-queue.js';

/** What was typed and is not recorded yet: what waits for the line, and what was refused and waits for its clerk. */
export const Outbox = ({
  reader,
  asker,
}: {
  readonly reader: Reader;
  readonly asker: AskerTold | undefined;
}): ComponentChildren => {
  const { queue, told } = useQueue(reader.address.book);
  const [who, party, mayRecord] = [asker?.as, asker?.party, asker?.mayRecord];
  useEffect(() => queue?.as(asker, reader.lang), [queue, who, party, mayRecord, reader.lang]);
  useTidied(asker);
  if (queue === undefined) return null;
  const held = told.items.filter((item) => item.held !== undefined);
  const waiting = told.items.filter((item) => item.held === undefined);
  return (
    <aside
      class={`outbox ${told.items.length === 0 && told.line === 'up' ? 'empty' : ''}`}
      aria-label={reader.say('Sin asentar todavía', 'Not recorded yet')}
    >
      <p role="status">{saidOf(told, waiting.length, reader)}</p>
      {waiting.length === 0 || (told.line === 'up' && held.length === 0) ? null : (
        <ol class="plain">
          {waiting.map((item) => (
            <li key={item.place} class="soft">
              {item.said}
              {because(item, told.items, asker, reader)}
            </li>
          ))}
        </ol>
      )}
      {held.map((item) => (
        <Held key={item.place} reader={reader} queue={queue} item={item} />
      ))}
    </aside>
  );
};

/** Whoever is the public here may have been signed out only: what they typed waits for them. */
const useTidied = (asker: AskerTold | undefined): void => {
  useEffect(() => {
    if (asker !== undefined && asker.as !== 'public') tidyTyped(shelfHere(), typistOf(asker), Date.now());
  }, [asker?.as, asker?.party, asker?.person]);
};

const saidOf = ({ line }: QueueTold, waiting: number, { say }: Reader): string => {
  const kept =
    waiting === 0
      ? ''
      : waiting === 1
        ? say('Una cosa espera en este navegador.', 'One thing waits in this browser.')
        : say(`${waiting} cosas esperan en este navegador.`, `${waiting} things wait in this browser.`);
  switch (line) {
    case 'up':
      return '';
    case 'cut':
      return `${say('No hay línea con el servicio.', 'There is no line to the service.')} ${kept}`;
    case 'signed-out':
      return waiting === 0
        ? ''
        : `${say('La sesión terminó: entre otra vez para enviarlo.', 'The session has ended: sign in again to send it.')} ${kept}`;
  }
};

/** Why it waits, where that is not the line. */
const because = (
  item: Queued,
  all: readonly Queued[],
  asker: AskerTold | undefined,
  { say }: Reader,
): string => {
  const before = waitsFor(all, item);
  if (before !== undefined)
    return say(
      ` (espera a lo que fue rechazado antes: ${before.said})`,
      ` (waits for what was refused before it: ${before.said})`,
    );
  const { recordedBy } = item.command;
  return asker?.as === 'keeper' || asker?.party === recordedBy
    ? ''
    : say(
        ` (lo escribió ${recordedBy}: lo envía quien entre como tal)`,
        ` (typed as ${recordedBy}: sent when signed in as that)`,
      );
};
