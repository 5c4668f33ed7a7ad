import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Choice, fieldIn, given, Line } from '../field.js';
import { Recording } from '../form.js';
import { conducted, conductorFor, ExercisedFunction } from '../presiding.js';
import { DeadlineField } from './deadline.js';
import type { OfSilence } from './of-silence.js';

interface Way {
  readonly es: string;
  readonly en: string;
  /** Whether it sets a deadline, and whether it must say why. */
  readonly deadline: boolean;
  readonly reason: 'must' | 'may' | 'not';
}

const WAYS = {
  ExtendSilence: { es: 'se prorroga', en: 'it is extended', deadline: true, reason: 'may' },
  SuspendSilence: { es: 'se suspende', en: 'it is suspended', deadline: false, reason: 'must' },
  ResumeSilence: { es: 'se reanuda', en: 'it goes on', deadline: true, reason: 'not' },
  CallOffSilence: { es: 'se deja sin efecto', en: 'it is called off', deadline: false, reason: 'must' },
} as const satisfies Readonly<Record<string, Way>>;

type WayName = keyof typeof WAYS;

/** What may be done with it short of closing it; what is extended or suspended still runs. */
const open = (phase: OfSilence['of']['phase'], isOver: boolean): readonly WayName[] => {
  if (phase === 'suspended') return ['ResumeSilence', 'CallOffSilence'];
  if (phase !== 'running') return [];
  return isOver ? ['CallOffSilence'] : ['ExtendSilence', 'SuspendSilence', 'CallOffSilence'];
};

/** A circulation extended, suspended, gone on with or called off. */
export const Conduct = ({
  reader,
  desk,
  of,
  isOver,
}: OfSilence & { readonly isOver: boolean }): ComponentChildren => {
  const { say } = reader;
  const ways = open(of.phase, isOver);
  const [chosen, choose] = useState<string>();
  const name = ways.find((way) => way === chosen) ?? ways[0];
  if (conductorFor(desk) === undefined || name === undefined) return null;
  const way: Way = WAYS[name];
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`conduct:${of.silence}`}
      label={say('Asentar lo que se hace con el plazo', 'Record what is done with the time')}
      said={() => `${say('El silencio', 'The silence')}: ${say(way.es, way.en)}`}
      command={(fields) => ({
        type: name,
        ...conducted(desk, fields, {
          silence: of.silence,
          ...(way.deadline ? { deadline: { local: fields.get('deadline') } } : {}),
          ...given('reason', fieldIn(fields, 'whyDone')),
        }),
      })}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Qué se hace', 'What is done')}
        name="way"
        from={ways.map((one) => [one, say(WAYS[one].es, WAYS[one].en)])}
        value={name}
        chosen={choose}
      />
      {way.deadline ? <DeadlineField label={say('Plazo nuevo', 'New deadline')} /> : null}
      {way.reason === 'not' ? null : (
        <Line
          label={say('Por qué se hace', 'Why it is done')}
          name="whyDone"
          at="/data/reason"
          required={way.reason === 'must'}
        />
      )}
      {desk.forOthers ? null : <ExercisedFunction reader={reader} desk={desk} />}
    </Recording>
  );
};
