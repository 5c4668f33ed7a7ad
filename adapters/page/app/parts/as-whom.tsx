import type { ComponentChildren } from 'preact';
import { SignOut } from '../clerk/sign-out.js';
import type { Reader } from '../reader.js';
import type { AskerTold } from '../view.js';
import { useScript } from './has-script.js';

/** As whom one reads: what one sees depends on it. */
export const AsWhom = ({
  reader,
  asker,
}: {
  readonly reader: Reader;
  readonly asker: AskerTold | undefined;
}): ComponentChildren => {
  const { say } = reader;
  const hasScript = useScript();
  if (asker?.triesRoles === true) return <Tried reader={reader} asker={asker} />;
  switch (asker?.as) {
    case undefined:
      return null;
    case 'keeper':
      return <span class="soft">{say('Modo local: se ve todo', 'Local mode: all is seen')}</span>;
    case 'public':
      return asker.signsIn ? <a href={reader.to(['sign-in'])}>{say('Entrar', 'Sign in')}</a> : null;
    case 'party':
    case 'auditor':
    case 'operator':
      return (
        <>
          <span class="soft">
            {say('Lee como', 'Reading as')} {asker.party ?? say(...ROLES[asker.as])}
          </span>
          {hasScript ? <SignOut reader={reader} asker={asker} /> : null}
        </>
      );
  }
};

/** At the machine: all is seen, or what the role that is tried would see. */
const Tried = ({
  reader,
  asker,
}: {
  readonly reader: Reader;
  readonly asker: AskerTold;
}): ComponentChildren => {
  const { say } = reader;
  const as =
    asker.as === 'keeper'
      ? undefined
      : (asker.party ?? (asker.as === 'public' ? say('el público', 'the public') : say(...ROLES[asker.as])));
  return (
    <>
      <span class="soft">
        {as === undefined
          ? say('Modo local: se ve todo', 'Local mode: all is seen')
          : `${say('A prueba, como', 'Trying as')} ${as}`}
      </span>
      <a href={reader.to(['roles'])}>{say('Probar un papel', 'Try a role')}</a>
    </>
  );
};

const ROLES: Readonly<Record<'party' | 'auditor' | 'operator', readonly [es: string, en: string]>> = {
  party: ['parte', 'a party'],
  auditor: ['auditoría', 'an auditor'],
  operator: ['operación', 'an operator'],
};
