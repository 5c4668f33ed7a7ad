import * as E from 'fp-ts/lib/Either.js';
import { esdbAddress, isEsdbAddress } from '../../adapters/esdb-address.js';

describe('the address of an EventStoreDB', () => {
  it.each([
    'esdb://localhost:2113?tls=false',
    'esdb://one.example:2113,two.example:2113,three.example:2113',
    'esdb+discover://cluster.example:2113?nodePreference=leader',
    'esdb://acta:s%40cret@db.example?tlsCAFile=/etc/acta/ca.crt&defaultDeadline=5000',
  ])('is %s, and goes to the client as it is written', (written) => {
    expect(esdbAddress(written)).toMatchObject(E.right({ connection: written, streamPrefix: '' }));
  });

  it('may hold acta’s own prefix of stream names and a deadline, and hides its password in what is shown', () => {
    expect(
      esdbAddress('esdb://acta:secret@db:2113/?tls=false&streamPrefix=crm.&default_deadline=700'),
    ).toEqual(
      E.right({
        connection: 'esdb://acta:secret@db:2113?tls=false&defaultDeadline=700',
        shown: 'esdb://acta:…@db:2113/?tls=false&streamPrefix=crm.&default_deadline=700',
        streamPrefix: 'crm.',
        deadline: 700,
      }),
    );
  });

  it.each([
    ['esdb:localhost', 'se escribe así', 'it is written so'],
    ['esdb://', 'se escribe así', 'it is written so'],
    ['esdb://user@host', 'usuario:contraseña', 'user:password'],
    ['esdb://host:99999', 'servidor:puerto', 'server:port'],
    ['esdb://one,,two', 'servidor:puerto', 'server:port'],
    ['esdb://host?nodePreferance=leader', '¿quiso decir nodePreference?', 'did you mean nodePreference?'],
    ['esdb://host?tls=no', 'tls: "no" no es true ni false', 'tls: "no" is not true or false'],
    ['esdb://host?nodePreference=follower', 'líder', 'leader'],
    ['esdb://host?tlsVerifyCert=false', 'tlsCAFile', 'tlsCAFile'],
    ['esdb://host?throwOnAppendFailure=false', 'no existe', 'there is no option'],
    ['esdb://host?defaultDeadline=soon', 'número entero', 'whole number'],
    ['esdb://host?streamPrefix=$ce-', 'letras', 'letters'],
  ])('is not %s, and it is said why', (written, es, en) => {
    const answer = esdbAddress(written);
    expect(answer).toMatchObject(
      E.left({ es: expect.stringContaining(es) as unknown, en: expect.stringContaining(en) as unknown }),
    );
  });

  it('never tells a password, however badly it is written', () => {
    const answer = esdbAddress('esdb://acta:secret@host?nothing=1');
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('is recognized by its scheme', () => {
    expect(['esdb://x', 'esdb+discover://x', 'sqlite:x', 'esdb.db'].map(isEsdbAddress)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
