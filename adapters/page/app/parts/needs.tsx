import type { ComponentChildren } from 'preact';
import type { NeedTold } from '../../../../projections/needs.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';
import { meetingPhaseSaid } from './phases.js';

type Both = readonly [es: string, en: string];
type Of<K extends NeedTold['kind']> = Extract<NeedTold, { readonly kind: K }>;

const PHASE: Readonly<Record<Of<'phase'>['phase'], Both>> = {
  deferred: ['Que se reanude: está aplazada', 'That it be resumed: it is deferred'],
  withdrawn: ['Nada: fue retirada', 'Nothing: it was withdrawn'],
  rejected: ['Nada: no fue acogida', 'Nothing: it was not taken up'],
  consensus: ['Nada: el consenso está declarado', 'Nothing: consensus is declared'],
};

const NOT_BARRING: Readonly<Record<Of<'objection-not-barring'>['why'], Both>> = {
  'not-yet': ['no es miembro', 'not a member'],
  suspended: ['el miembro está suspendido', 'the member is suspended'],
  withdrawn: ['el miembro se retiró', 'the member has withdrawn'],
  absent: ['el miembro dejó la reunión', 'the member has left the meeting'],
  'answered-not-sustained': ['fue respondida y no se mantuvo', 'it was answered and not sustained'],
};

export const needSaid = (need: NeedTold, reader: Reader): string => {
  const { say } = reader;
  switch (need.kind) {
    case 'phase':
      return say(...PHASE[need.phase]);
    case 'meeting':
      return say(
        `Que sesione la reunión ${need.meeting}: está ${meetingPhaseSaid(need.phase, reader)}`,
        `That the meeting ${need.meeting} sit: it is ${meetingPhaseSaid(need.phase, reader)}`,
      );
    case 'silence':
      return say(
        `Que termine el silencio ${need.silence}, en el que está`,
        `That the silence ${need.silence}, under which it is, end`,
      );
    case 'changed':
      return say(
        'Que se revise: lo que decide cambió después de presentarse',
        'That it be revised: what it is about has changed since',
      );
    case 'brackets':
      return say(
        `Que se cierren los corchetes del texto ${need.text}`,
        `That the brackets of the text ${need.text} be closed`,
      );
    case 'unsettled':
      return say(
        `Que se convenga lo reabierto del texto ${need.text}`,
        `That what stands reopened in the text ${need.text} be agreed`,
      );
    case 'translations':
      return say(
        `Que el texto ${need.text} esté al día en ${need.language}`,
        `That the text ${need.text} be up to date in ${need.language}`,
      );
    case 'presidency':
      return say(
        'Que alguien presida: nadie ejerce la presidencia',
        'That somebody preside: nobody holds the presidency',
      );
    case 'quorum':
      return say(
        `Cuórum: hay ${need.present} miembros presentes y hacen falta ${need.required}`,
        `A quorum: ${need.present} members are present and ${need.required} are needed`,
      );
    case 'objection':
    case 'objection-not-barring':
      return objectionSaid(need, reader);
    case 'stale-positions':
      return say(
        `Posiciones por renovar, sobre una versión anterior: ${reader.names(need.positions.map(({ member }) => member))}`,
        `Positions on an earlier version, to be renewed: ${reader.names(need.positions.map(({ member }) => member))}`,
      );
    case 'not-spoken':
      return say(
        `No se han pronunciado: ${reader.names(need.members)}`,
        `Have not spoken: ${reader.names(need.members)}`,
      );
    case 'version':
      return say(
        `El consenso se declararía sobre la versión ${need.version}`,
        `Consensus would be declared on version ${need.version}`,
      );
  }
};

const objectionSaid = (
  need: Of<'objection' | 'objection-not-barring'>,
  { say, name, quote }: Reader,
): string => {
  const answered = need.answered ? say('respondida', 'answered') : say('sin respuesta', 'not answered');
  const whose = say(
    `la objeción de ${name(need.member)} (${answered})`,
    `the objection of ${name(need.member)} (${answered})`,
  );
  return need.kind === 'objection'
    ? `${say(`Que se retire o se atienda ${whose}`, `That ${whose} be withdrawn or met`)}: ${quote(need.reason)}`
    : `${say(`Consta ${whose}, que no impide el consenso`, `On record is ${whose}, which does not bar consensus`)}: ${say(...NOT_BARRING[need.why])}`;
};

const entriesOf = (need: NeedTold): readonly number[] => {
  if ('entry' in need) return [need.entry];
  if ('entries' in need) return need.entries;
  return 'positions' in need ? need.positions.map(({ entry }) => entry) : [];
};

/** What a proposal still needs: what bars consensus set off from what is only good to know. */
export const Needs = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly NeedTold[];
}): ComponentChildren => (
  <ul class="plain needs">
    {of.map((need, index) => (
      <li key={index} class={need.bars ? 'bars' : ''}>
        {need.bars ? (
          <span class="unseen">{reader.say('Impide el consenso: ', 'Bars consensus: ')}</span>
        ) : null}
        {needSaid(need, reader)} <Entries reader={reader} of={entriesOf(need)} />
      </li>
    ))}
  </ul>
);
