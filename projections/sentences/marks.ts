import type { Event } from '../../domain/book/event.js';

import type { Lang } from '../../domain/dates/words.js';
import type { Basis, SourceReference } from '../../domain/language/basis.js';
import type { Recorded } from '../../domain/language/entry.js';
import { de } from './article.js';
import { reference } from './corrections.js';
import type { Names } from './names.js';
import { excerpt } from './plain.js';
import { sayIn } from './say.js';

const colon = (words: string | undefined): string => (words === undefined ? '' : `: ${excerpt(words)}`);

/** How an entry is known, where it was neither witnessed nor found in a registered source; else empty. */
export const basisMark = (basis: Basis, lang: Lang): string => {
  switch (basis.kind) {
    case 'witnessed':
    case 'source':
      return '';
    case 'external':
      return `${{ es: 'fuente externa', en: 'external source' }[lang]}${colon(basis.name)}`;
    case 'inferred':
      return `${{ es: 'inferido', en: 'inferred' }[lang]}${colon(basis.reason)}`;
    case 'illustrative':
      return `${{ es: 'ilustrativo', en: 'illustrative' }[lang]}${colon(basis.note)}`;
  }
};

/** Who recorded an entry, for whom and by what authority. */
export const recorderMark = (
  { recordedBy, onBehalfOf }: Pick<Recorded<Event>, 'recordedBy' | 'onBehalfOf'>,
  lang: Lang,
  names: Names,
): string => {
  const say = sayIn(lang, names);
  const behalf = say.maybe(onBehalfOf, ({ party, authority }) =>
    say.in({
      es: `, en nombre ${de(say.party(party))} (autoridad: ${say.quote(authority)})`,
      en: `, on behalf of ${say.party(party)} (authority: ${say.quote(authority)})`,
    }),
  );
  return say.in({
    es: `asentado por ${say.party(recordedBy)}${behalf}`,
    en: `recorded by ${say.party(recordedBy)}${behalf}`,
  });
};

/** Where a source says it: "la fuente «Informe», párrafo 12". */
export const sourceMark = (source: SourceReference, lang: Lang, names: Names): string =>
  reference(source, sayIn(lang, names));
