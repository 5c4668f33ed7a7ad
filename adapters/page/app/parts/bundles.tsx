import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';
import type { Ask } from '../view.js';
import { Section } from './section.js';

/** For whom a book is bundled: for anybody, or for those who may read all of it. */
export type Reach = 'public' | 'whole';

/** The bundles that whoever looks at a book of so many entries can have of it. */
export const bundledFor = (
  total: number,
  { signed, mostBundled }: Ask['kept'],
  asker: Ask['asker'],
): readonly Reach[] => {
  if (!signed || total > mostBundled) return [];
  return asker?.as === 'keeper' ? ['public', 'whole'] : ['public'];
};

/** The whole book as one file, as it is now, whatever moment is looked at. */
export const Bundles = ({
  reader: { say, address },
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly Reach[];
}): ComponentChildren => {
  const file = `/books/${encodeURIComponent(address.book ?? '')}/bundle.zip`;
  return (
    <Section title={say('El libro entero, para llevar', 'The whole book, to take away')}>
      <p>
        {say(
          'Un archivo con los asientos, los textos, lo firmado y un programa que lo comprueba. Se lee (index.html) y se comprueba sin conexión y sin acta.',
          'One archive with the entries, the texts, what was signed and a program that verifies it. It is read (index.html) and verified without a connection and without acta.',
        )}
      </p>
      <ul>
        <li>
          <a href={file} download>
            {say('Descargar lo que puede leer cualquiera', 'Download what anybody may read')}
          </a>{' '}
          <span class="soft">
            {say(
              'De lo tratado a puerta cerrada, solo el hash.',
              'Of what was dealt with behind closed doors, the hash only.',
            )}
          </span>
        </li>
        {of.includes('whole') ? (
          <li>
            <a href={`${file}?whole=true`} download>
              {say('Descargarlo todo', 'Download all of it')}
            </a>{' '}
            <span class="soft">
              {say(
                'También lo tratado a puerta cerrada: solo para quien puede leerlo.',
                'What was dealt with behind closed doors too: only for whoever may read it.',
              )}
            </span>
          </li>
        ) : null}
      </ul>
    </Section>
  );
};
