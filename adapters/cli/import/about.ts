import * as E from 'fp-ts/lib/Either.js';
import type { Type } from 'io-ts';
import { Moment } from '../../../domain/dates/moment.js';
import { Basis } from '../../../domain/language/basis.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { explain } from '../../../domain/language/explain.js';
import { MeetingId, OrganId, PartyCode, TextId } from '../../../domain/language/ids.js';
import { Language, Text } from '../../../domain/language/text.js';
import { TextKind } from '../../../domain/texts/events.js';
import type { Imported } from '../../../src/import/arrange.js';
import type { About } from '../../../src/import/commands.js';

/** What was typed of `acta import`. */
export interface TypedImport {
  readonly text?: string;
  readonly kind?: string;
  readonly organ?: string;
  readonly meeting?: string;
  readonly title?: string;
  readonly language?: string;
  readonly recordedBy?: string;
  readonly occurredAt?: string;
  readonly basis?: string;
  readonly bracketsAreWords?: boolean;
  readonly yes?: boolean;
}

/** What is known of the text before the book is asked; the rest of it the book tells. */
export type Known = Omit<
  About,
  'book' | 'text' | 'organ' | 'title' | 'language' | 'recordedBy' | 'occurredAt'
> & {
  readonly text: TextId | undefined;
  readonly organ: OrganId | undefined;
  readonly title: string | undefined;
  readonly language: Language | undefined;
  readonly recordedBy: string | undefined;
  readonly occurredAt: string | undefined;
};

/** What was typed, understood, with what the file says of itself; or everything wrong with it. */
export const knownFrom = (typed: TypedImport, imported: Imported): E.Either<readonly Bilingual[], Known> => {
  const wrong: Bilingual[] = [];
  const given = <A>(option: string, codec: Type<A, unknown>, value: string | undefined): A | undefined => {
    if (value === undefined) return undefined;
    const decoded = codec.decode(value);
    if (E.isRight(decoded)) return decoded.right;
    const reason = explain(decoded.left)[0]?.reason;
    wrong.push({ es: `${option}: ${reason?.es ?? ''}.`, en: `${option}: ${reason?.en ?? ''}.` });
    return undefined;
  };
  const known: Known = {
    text: given('--text', TextId, typed.text),
    kind: given('--kind', TextKind, typed.kind) ?? 'declaration',
    organ: given('--organ', OrganId, typed.organ),
    meeting: given('--meeting', MeetingId, typed.meeting),
    title: given('--title', Text, typed.title) ?? imported.title,
    language: given('--language', Language, typed.language ?? imported.language),
    recordedBy: given('--recorded-by', PartyCode, typed.recordedBy),
    occurredAt: given('--occurred-at', Moment, typed.occurredAt),
    basis: basisFrom(typed.basis, wrong),
  };
  return wrong.length > 0 ? E.left(wrong) : E.right(known);
};

/** `witnessed`, `illustrative`, or a kind and after a colon what it asks for: `external:name`, `inferred:reason`. */
const basisFrom = (typed: string | undefined, wrong: Bilingual[]): Basis => {
  const [kind = '', ...rest] = (typed ?? 'witnessed').split(':');
  const said = rest.join(':').trim();
  const asked = Object.fromEntries(
    Object.entries({ external: 'name', inferred: 'reason', illustrative: 'note' }).flatMap(([of, field]) =>
      of === kind && said !== '' ? [[field, said]] : [],
    ),
  );
  const basis = Basis.decode({ kind, ...asked });
  if (E.isRight(basis) && basis.right.kind !== 'source' && (said === '' || Object.keys(asked).length > 0))
    return basis.right;
  wrong.push(noBasis(typed ?? ''));
  return { kind: 'witnessed' };
};

const noBasis = (typed: string): Bilingual => ({
  es: `--basis: "${typed}" no es ninguna de: witnessed, illustrative, external:nombre, inferred:motivo. Para citar una fuente del libro, use --json y acta record.`,
  en: `--basis: "${typed}" is none of: witnessed, illustrative, external:name, inferred:reason. To cite a source of the book, use --json and acta record.`,
});

/** The options without which nothing can be recorded, where neither they nor the file say it. */
export const missingIn = ({ text, organ, title, language }: Known): readonly string[] => [
  ...(text === undefined ? ['--text'] : []),
  ...(organ === undefined ? ['--organ'] : []),
  ...(title === undefined ? ['--title'] : []),
  ...(language === undefined ? ['--language'] : []),
];
