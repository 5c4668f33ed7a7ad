import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AmendmentTold } from '../../../../../projections/amendments.js';
import { amendmentSaid } from '../../parts/amendments.js';
import { Authority, behalf } from '../behalf.js';
import { speaksFor } from '../desk.js';
import { Choice, fieldIn, given, Line, named } from '../field.js';
import { Recording, type Wanted } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import type { OfText } from './of-text.js';

export type OfAmendment = OfText & { readonly of: AmendmentTold };

/** Whoever presides finds agreement on it: shut, with the reason, while the text has moved on or another contradicts it. */
export const AcceptAmendment = ({ reader, desk, answer, of }: OfAmendment): ComponentChildren => {
  const { say } = reader;
  if (presidingFor(desk) === undefined) return null;
  const label = `${say('Acoger', 'Accept')}: ${amendmentSaid(of, reader)}`;
  const why = [
    ...(of.entries.length === 0
      ? []
      : [
          say(
            `El párrafo cambió después (asientos ${of.entries.join(', ')}): quien la propuso dice antes si vale sobre la versión ${answer.version}.`,
            `The paragraph has changed since (entries ${of.entries.join(', ')}): whoever proposed it says first whether it holds on version ${answer.version}.`,
          ),
        ]),
    ...(of.conflicts.length === 0
      ? []
      : [
          say(
            'No cabe junto con otra enmienda pendiente: una de las dos se retira o cede.',
            'It cannot be had with another pending amendment: one of them is withdrawn or gives way.',
          ),
        ]),
  ];
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`accept:${answer.text}/${of.amendment}`}
      label={label}
      unseen
      barred={why.length === 0 ? undefined : why.join(' ')}
      said={() => label}
      command={(fields) => ({
        type: 'AcceptAmendment',
        ...chaired(desk, fields, { text: answer.text, amendment: of.amendment }),
      })}
    >
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};

/** What one of those who proposed it does with it: takes it back, holds it on this version, or lets another go before. */
export const ItsProposers = ({ reader, desk, answer, of }: OfAmendment): ComponentChildren => {
  const { say } = reader;
  const [way, setWay] = useState('WithdrawAmendment');
  const own = speaksFor(desk).filter(({ code }) => of.by.some((one) => one.code === code));
  const others = (answer.amendments ?? []).filter(
    ({ amendment, fate }) => fate.kind === 'open' && amendment !== of.amendment,
  );
  if (own.length === 0) return null;
  const ways = [
    ['WithdrawAmendment', say('la retira', 'withdraws it')],
    ...(of.version < answer.version
      ? [
          [
            'RebaseAmendment',
            say(`la mantiene sobre la versión ${answer.version}`, `holds it on version ${answer.version}`),
          ] as const,
        ]
      : []),
    ...(others.length === 0
      ? []
      : [['SupersedeAmendment', say('cede ante otra', 'lets another go before it')] as const]),
  ] as const;
  const now = ways.some(([one]) => one === way) ? way : 'WithdrawAmendment';
  const command = (fields: FormData): Wanted => {
    const by = fieldIn(fields, 'owner');
    const more: Readonly<Record<string, object>> = {
      WithdrawAmendment: given('reason', fieldIn(fields, 'whyBack')),
      RebaseAmendment: { version: answer.version },
      SupersedeAmendment: { with: fieldIn(fields, 'before') },
    };
    return {
      type: now,
      ...behalf(desk, by, fields),
      data: { text: answer.text, amendment: of.amendment, by, ...more[now] },
    };
  };
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`its:${answer.text}/${of.amendment}`}
      label={`${say('Asentar qué hace quien la propuso', 'Record what its proposer does')}: ${amendmentSaid(of, reader)}`}
      said={() => amendmentSaid(of, reader)}
      command={command}
    >
      <Choice
        label={say('Quien la propuso', 'Its proposer')}
        name="owner"
        at="/data/by"
        from={named(own, reader)}
      />
      <Choice
        label={say('Qué hace con ella', 'What it does with it')}
        name="its"
        from={ways}
        value={now}
        chosen={setWay}
      />
      {now === 'SupersedeAmendment' ? (
        <Choice
          label={say('Ante cuál cede', 'Which goes before it')}
          name="before"
          at="/data/with"
          from={others.map((one) => [one.amendment, amendmentSaid(one, reader)])}
        />
      ) : null}
      {now === 'WithdrawAmendment' ? (
        <Line label={say('Por qué la retira', 'Why it withdraws it')} name="whyBack" at="/data/reason" />
      ) : null}
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
