import type { ComponentChildren } from 'preact';
import type { MandateTold } from '../../../../projections/mandates.js';
import type { Reader } from '../reader.js';
import { CitationLink, Said, verbSaid } from './acts.js';
import { Entries } from './entries.js';

const STATUS: Readonly<Record<MandateTold['status'] | 'accepted', readonly [es: string, en: string]>> = {
  preliminary: ['preliminar', 'preliminary'],
  accepted: ['aceptado', 'accepted'],
  approved: ['aprobado', 'approved'],
  amended: ['enmendado', 'amended'],
  superseded: ['sustituido', 'superseded'],
  revoked: ['revocado', 'revoked'],
  expired: ['vencido', 'expired'],
};

export const statusSaid = (status: keyof typeof STATUS, { say }: Reader): string => say(...STATUS[status]);

/** Why a mandate is not in force, with the acts and entries that make it so. */
export const WhyNot = ({
  reader,
  mandate,
}: {
  readonly reader: Reader;
  readonly mandate: MandateTold;
}): ComponentChildren => {
  const { whyNot, acts } = mandate;
  const { say } = reader;
  switch (whyNot?.kind) {
    case undefined:
      return null;
    case 'only-preliminary':
      return (
        <>
          {say('Aceptado como preliminar, no aprobado', 'Accepted as preliminary, not approved')}
          {acts
            .filter(({ act }) => whyNot.accepted.some((accepted) => accepted.act === act))
            .map((act) => (
              <span key={act.act}>
                {': '}
                {reader.name(act.organ)} {reader.quote(verbSaid(act.verb, reader))}
                {act.paragraph === undefined ? null : (
                  <>
                    , <CitationLink reader={reader} of={act.paragraph} />
                  </>
                )}{' '}
                <Entries reader={reader} of={[act.entry]} />
              </span>
            ))}
        </>
      );
    case 'never-accepted':
      return say('Ninguna instancia lo ha aceptado ni aprobado', 'No organ has accepted or approved it');
    case 'not-yet-drafted':
      return say('Entonces aún no se había redactado', 'Not drafted by then');
    case 'expired':
      return whyNot.until === undefined
        ? say('Vencido', 'Expired')
        : say(
            `Rigió hasta ${reader.momentAfter(whyNot.until)}`,
            `It ran until ${reader.momentAfter(whyNot.until)}`,
          );
    case 'superseded':
      return whyNot.by === undefined
        ? say('Sustituido', 'Superseded')
        : say(`Sustituido por ${whyNot.by}`, `Superseded by ${whyNot.by}`);
    case 'revoked':
      return say('Revocado', 'Revoked');
  }
};

export const MandateRow = ({
  reader,
  mandate,
}: {
  readonly reader: Reader;
  readonly mandate: MandateTold;
}): ComponentChildren => (
  <li class="mandate">
    <p>
      <span class={`status ${mandate.inForce ? 'in-force' : 'not-in-force'}`}>
        {statusSaid(mandate.status, reader)}
      </span>{' '}
      <a class="title" href={reader.to(['mandates', mandate.mandate])}>
        <Said reader={reader} words={mandate.title} />
      </a>{' '}
      <Entries reader={reader} of={[mandate.statusEntry]} />
    </p>
    <p class="soft">
      {mandate.group.names === undefined ? mandate.group.id : reader.words(mandate.group.names)}
      {mandate.inForce ? null : (
        <>
          {' · '}
          <WhyNot reader={reader} mandate={mandate} />
        </>
      )}
    </p>
  </li>
);
