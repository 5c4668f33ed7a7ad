import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reader } from '../reader.js';
import type { AskerTold } from '../view.js';

/** How a calendar program follows this calendar, and what it gets to see. */
export const Subscribe = ({
  reader,
  as,
}: {
  readonly reader: Reader;
  readonly as: AskerTold['as'] | undefined;
}): ComponentChildren => {
  const { say, lang } = reader;
  const path = `/books/${encodeURIComponent(reader.address.book ?? '')}/calendar.ics?lang=${lang}`;
  const [host, setHost] = useState<string | undefined>(undefined);
  useEffect(() => setHost(location.host), []);
  return (
    <p class="soft">
      {host === undefined ? null : (
        <>
          <a href={`webcal://${host}${path}`}>{say('Suscribirse (iCal)', 'Subscribe (iCal)')}</a>
          {' · '}
        </>
      )}
      <a href={path}>{say('el archivo .ics', 'the .ics file')}</a>
      {' · '}
      {as === 'keeper'
        ? say(
            'Solo desde esta máquina: en modo local nadie más la alcanza.',
            'From this machine only: in local mode nobody else reaches it.',
          )
        : say(
            'Un programa de calendario no entra con su sesión: ve lo público, siempre al día.',
            'A calendar program does not sign in as you: it sees what is public, always up to date.',
          )}
    </p>
  );
};
