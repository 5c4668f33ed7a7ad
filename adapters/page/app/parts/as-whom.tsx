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
          {hasScript ? <SignOut reader={reader} /> : null}
        </>
      );
  }
};

const ROLES: Readonly<Record<'party' | 'auditor' | 'operator', readonly [es: string, en: string]>> = {
  party: ['parte', 'a party'],
  auditor: ['auditoría', 'an auditor'],
  operator: ['operación', 'an operator'],
};
