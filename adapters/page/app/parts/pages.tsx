import type { ComponentChildren } from 'preact';
import { likewise, written } from '../address.js';
import { SHOWN } from '../pages.js';
import type { Reader } from '../reader.js';

/** Where one is in a list, and the way to the pages beside. */
export const Pages = ({
  reader,
  from,
  total,
  isLast = false,
}: {
  readonly reader: Reader;
  readonly from: number;
  readonly total: number;
  readonly isLast?: boolean;
}): ComponentChildren => {
  const { say, address } = reader;
  const to = (start: number): string => written(likewise(address, { from: String(start) }));
  return (
    <nav
      class="pages"
      aria-label={isLast ? say('Páginas, al final', 'Pages, at the end') : say('Páginas', 'Pages')}
    >
      {from > 0 ? <a href={to(Math.max(0, from - SHOWN))}>← {say('Anteriores', 'Earlier')}</a> : null}
      <span>
        {say(
          `${from + 1} a ${Math.min(total, from + SHOWN)} de ${total}`,
          `${from + 1} to ${Math.min(total, from + SHOWN)} of ${total}`,
        )}
      </span>
      {from + SHOWN < total ? <a href={to(from + SHOWN)}>{say('Siguientes', 'Later')} →</a> : null}
    </nav>
  );
};
