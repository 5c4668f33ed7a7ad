import type { ComponentChildren } from 'preact';
import { questionAt } from '../address.js';
import type { Reader } from '../reader.js';

const FORMS = [
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['akn', 'Akoma Ntoso'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
] as const;

/** The same as a document, in every form that the service makes of it, as of the moment looked at. */
export const Downloads = ({
  reader,
  document,
}: {
  readonly reader: Reader;
  readonly document: string;
}): ComponentChildren => {
  const { address, lang, say } = reader;
  return (
    <p class="soft downloads">
      {say('Como documento', 'As a document')}:{' '}
      {FORMS.map(([form, name]) => (
        <a
          key={form}
          class="more"
          href={questionAt(address, address.book ?? '', `documents/${document}.${form}`, lang)}
        >
          {name}
        </a>
      ))}
    </p>
  );
};
