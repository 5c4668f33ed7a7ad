import type { ComponentChildren } from 'preact';
import type { Difference } from '../../../../projections/facts/difference.js';
import type { Reader } from '../reader.js';

const ASPECTS: Readonly<Partial<Record<Difference['aspect'], readonly [es: string, en: string]>>> = {
  presidency: ['Presidencia', 'Presidency'],
  mandates: ['Mandatos', 'Mandates'],
  calendar: ['Calendario', 'Calendar'],
  texts: ['Textos', 'Texts'],
  decisions: ['Actos', 'Acts'],
  membership: ['Miembros', 'Membership'],
  agenda: ['Agenda', 'Agenda'],
  presence: ['Presencia', 'Presence'],
  proposals: ['Propuestas', 'Proposals'],
  positions: ['Posiciones', 'Positions'],
  sources: ['Fuentes', 'Sources'],
};

export const aspectSaid = (aspect: Difference['aspect'], { say }: Reader): string =>
  say(...(ASPECTS[aspect] ?? [aspect, aspect]));

/** What was so before and what is so after, one under the other. */
export const Differences = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly Difference[];
}): ComponentChildren =>
  of.length === 0 ? (
    <p class="soft">{reader.say('Nada de lo que se cuenta aquí.', 'Nothing of what is told here.')}</p>
  ) : (
    <ul class="plain differences">
      {of.map((one) => (
        <li key={`${one.aspect} ${one.key}`}>
          <span class="place">{aspectSaid(one.aspect, reader)}</span> {reader.words(one.what)}:{' '}
          {one.was === undefined ? null : (
            <>
              <del>{reader.words(one.was)}</del>{' '}
            </>
          )}
          {one.is === undefined ? (
            <ins>{reader.say('ya no consta', 'no longer told')}</ins>
          ) : (
            <ins>{reader.words(one.is)}</ins>
          )}
        </li>
      ))}
    </ul>
  );
