import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useScript } from '../parts/has-script.js';
import type { Reader } from '../reader.js';
import { signInWith } from '../session.js';
import { view } from '../view.js';

interface Answers {
  /** Whether one can sign in at an issuer. */
  readonly openid: boolean;
}

export const signIn = view<Answers>({
  asks: ({ asker }) => Promise.resolve({ openid: asker?.openid === true }),
  title: ({ say }) => say('Entrar', 'Sign in'),
  body: ({ reader, answers }) => (
    <>
      {answers.openid ? <AtIssuer reader={reader} /> : null}
      <SignIn reader={reader} />
    </>
  ),
});

/** Needs no script: one goes there by a link, and comes back by one. */
const AtIssuer = ({ reader }: { readonly reader: Reader }): ComponentChildren => {
  const { say, lang } = reader;
  const { pathname } = new URL(reader.to([]), 'http://page.invalid');
  return (
    <p>
      <a class="button" href={`/session/openid?${new URLSearchParams({ to: pathname, lang }).toString()}`}>
        {say('Entrar con la cuenta de su institución', 'Sign in with the account of your institution')}
      </a>
    </p>
  );
};

const SignIn = ({ reader }: { readonly reader: Reader }): ComponentChildren => {
  const { say, lang } = reader;
  const hasScript = useScript();
  const [refused, setRefused] = useState('');
  const enter = async (form: HTMLFormElement): Promise<void> => {
    const token = new FormData(form).get('token');
    form.reset();
    const outcome = await signInWith(typeof token === 'string' ? token.trim() : '', lang);
    // What is shown to whoever has signed in is asked for anew, all of it.
    if (outcome.taken) location.assign(reader.to([]));
    else setRefused(outcome.why);
  };
  return (
    <>
      <p>
        {say(
          'Con el token que le dio quien opera este servicio (acta token issue). El navegador no lo guarda: recibe una cookie que vence en doce horas o al salir.',
          'With the token that whoever runs this service gave you (acta token issue). The browser does not keep it: it is given a cookie that ends in twelve hours, or when you sign out.',
        )}
      </p>
      {hasScript ? (
        <form
          class="search"
          method="post"
          onSubmit={(event) => {
            event.preventDefault();
            void enter(event.currentTarget);
          }}
        >
          <label>
            {say('Token', 'Token')} <input type="password" name="token" required autocomplete="off" />
          </label>
          <button type="submit">{say('Entrar', 'Sign in')}</button>
        </form>
      ) : (
        <p>
          {say(
            'Para entrar hace falta que el navegador ejecute scripts.',
            'To sign in, the browser must run scripts.',
          )}
        </p>
      )}
      <p role="alert" class="corrected">
        {refused}
      </p>
    </>
  );
};
