import type { ComponentChildren } from 'preact';
import type { PackageTold } from '../../../../projections/amendments.js';
import type { DeclarationAnswer } from '../../../../projections/declaration.js';
import type { Reader } from '../reader.js';
import { Entries } from './entries.js';

const PHASES: Readonly<Record<PackageTold['phase'], readonly [es: string, en: string]>> = {
  open: ['abierto', 'open'],
  closed: ['acordado como un todo', 'agreed as a whole'],
  dissolved: ['deshecho', 'dissolved'],
};

/** By its title, or as what it is. */
export const packageSaid = ({ title, package: id }: PackageTold, reader: Reader): string =>
  title === undefined ? `${reader.say('paquete', 'package')} ${id}` : reader.quote(reader.words(title));

/** Paragraphs that go together: none is agreed until all are. */
export const Package = ({
  reader,
  answer,
  of,
}: {
  readonly reader: Reader;
  readonly answer: DeclarationAnswer;
  readonly of: PackageTold;
}): ComponentChildren => (
  <li>
    <b>{packageSaid(of, reader)}</b> · {reader.say(...PHASES[of.phase])} ·{' '}
    {reader.say('lo formó', 'formed by')} {reader.names(of.by)}:{' '}
    {answer.paragraphs
      .filter(({ paragraph }) => of.paragraphs.includes(paragraph))
      .map(({ paragraph, label, number, words, agreement }, index) => (
        <span key={paragraph}>
          {index === 0 ? '' : ', '}
          <a href={`#${encodeURIComponent(paragraph)}`}>{label ?? number ?? `${words.slice(0, 30)}…`}</a>
          {agreement?.kind === 'agreed' ? ` (${reader.say('acordado', 'agreed')})` : ''}
        </span>
      ))}{' '}
    <Entries reader={reader} of={of.phase === 'open' ? [of.entry] : [of.entry, of.phaseEntry]} />
  </li>
);
