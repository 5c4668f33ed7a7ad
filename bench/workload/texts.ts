import type { Command } from '../../domain/book/command.js';
import type { Room } from './negotiation.js';
import { PRESIDENCY } from './body.js';
import { sentence, title } from './words.js';

/** A text drafted paragraph by paragraph, some of them in brackets until the presidency states what was agreed. */
export function* drafted(
  { asking, draws, members, on }: Room,
  text: string,
  paragraphs: number,
): Generator<Command> {
  const said = (type: string, label: string, data: object, behalf?: string): Command =>
    asking(`${text}-${label}`, type, { text, ...data }, { on, ...(behalf === undefined ? {} : { behalf }) });
  yield said('DraftText', 'draft', {
    kind: 'other',
    organ: 'plenary',
    title: title(draws, text),
    language: 'es',
  });
  for (let n = 1; n <= paragraphs; n += 1) {
    const [paragraph, words] = [`p${n}`, sentence(draws)];
    yield said('AddParagraph', paragraph, { paragraph, part: n === 1 ? 'preamble' : 'operative', words });
    if (draws.percent(70)) continue;
    const [bracket, by] = [`b${n}`, draws.one(members)];
    yield said(
      'OpenBracket',
      bracket,
      {
        bracket,
        paragraph,
        around: { kind: 'whole' },
        by: [by],
        alternatives: [{ alternative: 'other', words: sentence(draws) }],
        reason: 'Falta acuerdo.',
      },
      by,
    );
    yield said(
      'CloseBracket',
      `${bracket}-closed`,
      { bracket, alternative: 'other', by: PRESIDENCY, function: 'direction' },
      PRESIDENCY,
    );
  }
}
