import type { ComponentChildren } from 'preact';
import type { ObjectionTold, PositionTold } from '../../../../projections/positions.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

type Stand = PositionTold['stand'];

export const STANDS: Readonly<Record<Stand, readonly [es: string, en: string]>> = {
  support: ['apoya', 'supports'],
  'no-objection': ['sin objeción', 'no objection'],
  reserve: ['con reserva', 'with a reservation'],
  objection: ['objeta', 'objects'],
  'not-participating': ['no participa', 'does not take part'],
};

/** A stand as a shape: never told by its colour alone. */
export const StandShape = ({
  stand,
  stands,
}: {
  readonly stand: Stand;
  readonly stands: boolean;
}): ComponentChildren => (
  <svg
    class={`shape ${stand} ${stands ? '' : 'past'}`}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    {SHAPES[stand]}
  </svg>
);

const SHAPES: Readonly<Record<Stand, ComponentChildren>> = {
  support: <path d="M8 1.5 15 14.5H1z" />,
  'no-objection': <circle cx="8" cy="8" r="6.3" />,
  reserve: <path d="M8 1 15 8 8 15 1 8z" />,
  objection: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  'not-participating': <path d="M2 7h12v2.4H2z" />,
};

type Fate = ObjectionTold['fate'];

const FATES: Readonly<Record<Exclude<Fate['kind'], 'standing'>, readonly [es: string, en: string]>> = {
  withdrawn: ['objetó; la retiró', 'objected; withdrawn'],
  met: ['objetó; fue atendida', 'objected; met'],
  replaced: ['objetó; tomó otra posición', 'objected; took another stand'],
};

/** Where each member stands, newest positions only, each with its shape and its words. */
export const Positions = ({
  reader,
  positions,
  objections,
}: {
  readonly reader: Reader;
  readonly positions: readonly PositionTold[];
  readonly objections: readonly ObjectionTold[];
}): ComponentChildren => (
  <ul class="plain stands">
    {positions
      .filter(({ current }) => current)
      .map(({ member, stand, stale, reason, entry }) => {
        const fate = objections.find((one) => one.entry === entry)?.fate ?? { kind: 'standing' as const };
        return (
          <li key={member.code}>
            <StandShape stand={stand} stands={fate.kind === 'standing'} /> <b>{reader.name(member)}</b>{' '}
            {fate.kind === 'standing' ? reader.say(...STANDS[stand]) : reader.say(...FATES[fate.kind])}
            {stale ? <em> {reader.say('(sobre una versión anterior)', '(on an earlier version)')}</em> : null}
            {reason === undefined || stand === 'objection' ? '' : `: ${reader.quote(reason)}`}{' '}
            <Entries reader={reader} of={[entry, ...('entry' in fate ? [fate.entry] : [])]} />
          </li>
        );
      })}
  </ul>
);

/** An objection with its reason, every answer to it, and how it was met. */
export const Objection = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: ObjectionTold;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <li class="objection">
      <p>
        <StandShape stand="objection" stands={of.fate.kind === 'standing'} /> <b>{reader.name(of.member)}</b>,{' '}
        {say(`a la versión ${of.version}`, `to version ${of.version}`)}: <q>{of.reason}</q>{' '}
        <Entries reader={reader} of={[of.entry]} />
      </p>
      {of.answers.map(({ by, answer, entry }) => (
        <p key={entry} class="answer">
          {say('Respuesta de', 'Answer of')} {reader.name(by)}: <q>{answer}</q>{' '}
          <Entries reader={reader} of={[entry]} />
        </p>
      ))}
      <p class="answer">
        <Fated reader={reader} of={of} />
      </p>
    </li>
  );
};

const Fated = ({
  reader,
  of: { fate, sustainedEntry },
}: {
  readonly reader: Reader;
  readonly of: ObjectionTold;
}): ComponentChildren => {
  const { say } = reader;
  switch (fate.kind) {
    case 'standing':
      return (
        <strong>
          {sustainedEntry === undefined
            ? say('Sigue en pie.', 'It stands.')
            : say('Se mantuvo tras la respuesta.', 'It was sustained after the answer.')}
        </strong>
      );
    case 'withdrawn':
      return (
        <>
          {say('La retiró', 'It was withdrawn')} <Entries reader={reader} of={[fate.entry]} />
        </>
      );
    case 'met':
      return (
        <>
          {say('Fue atendida', 'It was met')}: {fate.how} <Entries reader={reader} of={[fate.entry]} />
        </>
      );
    case 'replaced':
      return (
        <>
          {say('Tomó otra posición', 'It took another stand')} <Entries reader={reader} of={[fate.entry]} />
        </>
      );
  }
};
