import type { ActId } from '../../domain/language/ids.js';
import { actById } from '../../projections/acts.js';
import { presided, rules } from '../support/conference.js';
import { given, happened } from '../support/spec.js';

describe('an act as told', () => {
  it('has the force its organ had when it acted, whatever the rules say later', () => {
    const act = (id: string, occurredAt: string) =>
      happened(
        'ActRecorded',
        {
          act: id,
          organ: 'grcm',
          verb: 'recommended',
          objects: [{ kind: 'party', party: 'MX' }],
          words: { es: 'Recomienda.' },
          follows: [],
          addressees: [],
        },
        { occurredAt },
      );
    const { book } = given(
      ...presided,
      act('early', '2019-11-14'),
      happened(
        'RulesAdopted',
        { version: 2, rules: { ...rules, organsBringingIntoForce: ['grcm'] } },
        { occurredAt: '2019-12-01' },
      ),
      act('late', '2019-12-02'),
    );
    const view = { book, instant: Date.parse('2020-06-01') };
    expect(actById(view, 'early' as ActId)?.bringsIntoForce).toBe(false);
    expect(actById(view, 'late' as ActId)?.bringsIntoForce).toBe(true);
  });
});
