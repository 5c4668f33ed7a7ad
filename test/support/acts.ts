import { body, rules } from './conference.js';
import { happened, type Told } from './spec.js';

/** Entries 0–9: as in `body`, of a conference whose acts need no proposal by its rules, presided over by GT since 2017. */
export const freely: readonly Told[] = [
  ...body.map((told) =>
    told.type === 'BodyConstituted'
      ? { ...told, data: { ...Object(told.data), rules: { ...rules, verbsByConsensus: [] } } }
      : told,
  ),
  happened(
    'TermEstablished',
    { member: 'GT', term: '2017', from: '2017' },
    { occurredAt: '../2017', basis: { kind: 'external', name: 'a public list' } },
  ),
];

/** What the Vice-Ministers did with one thing; another organ, or another date (`occurredAt`), where it is given. */
export const acted = (
  act: string,
  verb: string,
  object: Record<string, unknown>,
  { occurredAt = '2019-11-12', ...more }: Record<string, unknown> = {},
): Told =>
  happened(
    'ActRecorded',
    {
      act,
      organ: 'vm',
      verb,
      objects: [object],
      words: { es: 'Así se hizo.' },
      follows: [],
      addressees: [],
      ...more,
    },
    { occurredAt },
  );

/** The same done by consensus: the proposal (`asked`: what it says more), the consensus and the act, all of one date. */
export const agreed = (
  act: string,
  verb: string,
  object: Record<string, unknown>,
  more: Record<string, unknown> & { readonly asked?: Record<string, unknown> } = {},
): readonly Told[] => {
  const { asked = {}, occurredAt = '2019-11-12', organ = 'vm', ...rest } = more;
  const proposal = `p-${act}`;
  const on = { occurredAt };
  return [
    happened(
      'ProposalSubmitted',
      {
        proposal,
        organ,
        kind: 'other',
        title: { es: 'Un asunto' },
        about: [object],
        asks: verb,
        by: ['CR'],
        ...asked,
      },
      on,
    ),
    happened('ConsensusDeclared', { proposal, version: 1, by: 'GT', function: 'direction' }, on),
    acted(act, verb, object, { ...rest, occurredAt, organ, proposal }),
  ];
};
