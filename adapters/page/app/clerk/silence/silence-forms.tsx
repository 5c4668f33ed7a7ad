import type { ComponentChildren } from 'preact';
import { Break } from './break.js';
import { CloseSilence } from './close.js';
import { Conduct } from './conduct.js';
import { useIsOver } from './deadline.js';
import type { OfSilence } from './of-silence.js';

/** What may be recorded of a circulation under silence. */
export const SilenceForms = (props: OfSilence): ComponentChildren => {
  const isOver = useIsOver(props.of.deadline.instant);
  return (
    <>
      <Break {...props} isOver={isOver} />
      <CloseSilence {...props} isOver={isOver} />
      <Conduct {...props} isOver={isOver} />
    </>
  );
};
