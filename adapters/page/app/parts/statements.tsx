import type { ComponentChildren } from 'preact';
import type { StatementTold } from '../../../../projections/statements.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

const KINDS: Readonly<Record<StatementTold['kind'], readonly [es: string, en: string]>> = {
  footnote: ['nota al pie', 'footnote'],
  reservation: ['reserva', 'reservation'],
  explanation: ['explicación de posición', 'explanation of position'],
  dissociation: ['se disocia', 'dissociates itself'],
};

/** Their kinds, as one chooses among them. */
export const statementKinds = ({ say }: Reader): readonly (readonly [kind: string, said: string])[] =>
  Object.entries(KINDS).map(([kind, said]) => [kind, say(...said)]);

/** Whose it is, and of which kind. */
export const statementSaid = ({ kind, member }: StatementTold, reader: Reader): string =>
  `${reader.name(member)}, ${reader.say(...KINDS[kind])}`;

/** What members have kept beside something, to the letter; one withdrawn stays to be read. */
export const Statements = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly StatementTold[] | undefined;
}): ComponentChildren =>
  (of ?? []).map(({ statement, kind, member, words, language, late, entry, withdrawnEntry }) => (
    <p key={statement} class="statement">
      <b>{reader.name(member)}</b>, {reader.say(...KINDS[kind])}:{' '}
      <q lang={language === reader.lang ? undefined : language}>{words}</q>
      {late ? ` (${reader.say('fuera de plazo', 'after the time for it')})` : ''}
      {withdrawnEntry === undefined ? '' : ` (${reader.say('retirada', 'withdrawn')})`}{' '}
      <Entries reader={reader} of={[entry, ...(withdrawnEntry === undefined ? [] : [withdrawnEntry])]} />
    </p>
  ));
