import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { go } from '../go.js';
import type { Reader } from '../reader.js';

/** Milliseconds a step is shown while the meeting plays. */
const PACE = 1_800;

interface Props {
  readonly reader: Reader;
  readonly step: number;
  readonly last: number;
  readonly to: (step: number) => string;
}

/** Goes through the steps: by links and a form that need no script, and, where one runs, by a slider and by itself. */
export const Player = ({ reader, step, last, to }: Props): ComponentChildren => {
  const { say } = reader;
  const [hasScript, setHasScript] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => setHasScript(true), []);
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (step >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => go(to(step + 1)), PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, step]);
  return (
    <div class="player">
      <Step to={step > 1 ? to(step - 1) : undefined} said={say('Anterior', 'Back')} sign="←" />
      {hasScript ? (
        <button type="button" aria-pressed={isPlaying} onClick={() => setPlaying(!isPlaying)}>
          {isPlaying ? say('Pausa', 'Pause') : say('Reproducir', 'Play')}
        </button>
      ) : null}
      <Step to={step < last ? to(step + 1) : undefined} said={say('Siguiente', 'Next')} sign="→" />
      <input
        type="range"
        min={1}
        max={last}
        value={step}
        aria-label={say('Paso', 'Step')}
        aria-valuetext={say(`Paso ${step} de ${last}`, `Step ${step} of ${last}`)}
        disabled={!hasScript}
        onInput={(event) => go(to(Number(event.currentTarget.value)))}
      />
      <span class="soft">{say(`Paso ${step} de ${last}`, `Step ${step} of ${last}`)}</span>
    </div>
  );
};

const Step = ({
  to,
  said,
  sign,
}: {
  readonly to: string | undefined;
  readonly said: string;
  readonly sign: string;
}): ComponentChildren =>
  to === undefined ? (
    <span class="button none" aria-hidden="true">
      {sign === '←' ? `← ${said}` : `${said} →`}
    </span>
  ) : (
    <a class="button" href={to} data-in-place="">
      {sign === '←' ? <span aria-hidden="true">← </span> : null}
      {said}
      {sign === '→' ? <span aria-hidden="true"> →</span> : null}
    </a>
  );
