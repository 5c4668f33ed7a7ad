import { sayDeadline } from '../../domain/dates/deadline.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { StatementEvent, StatementKind, StatementOn } from '../../domain/statements/events.js';
import { written } from './act.js';
import { a, de } from './article.js';
import type { Say } from './say.js';
import type { DataOf, Sentences } from './table.js';

/** With its article: what a member has filed. */
export const statementInWords: Readonly<Record<StatementKind, Bilingual>> = {
  footnote: { es: 'una nota al pie', en: 'a footnote' },
  reservation: { es: 'una reserva', en: 'a reservation' },
  explanation: { es: 'una explicación de posición', en: 'an explanation of position' },
  dissociation: { es: 'una desvinculación', en: 'a dissociation' },
};

/** What it is kept with: "el acto …", "la decisión sobre la propuesta «…»". */
export const statedOn = (on: StatementOn, say: Say): string => {
  switch (on.kind) {
    case 'act':
      return say.act(on.act);
    case 'decision':
      return say.in({
        es: `la decisión sobre ${say.proposal(on.proposal)}`,
        en: `the decision on ${say.proposal(on.proposal)}`,
      });
    case 'text':
      return say.text(on.text);
    case 'paragraph':
      return written(on.text, on.paragraph, say);
  }
};

const filed = ({ kind, on, member, words }: DataOf<'StatementFiled'>, late: Bilingual, say: Say): string =>
  say.in({
    es: `${say.party(member)} presentó ${statementInWords[kind].es} ${a(statedOn(on, say))}${late.es}: ${say.quote(words)}.`,
    en: `${say.party(member)} filed ${statementInWords[kind].en} on ${statedOn(on, say)}${late.en}: ${say.quote(words)}.`,
  });

export const statementSentences: Sentences<StatementEvent> = {
  StatementFiled: (data, say) => filed(data, { es: '', en: '' }, say),
  StatementCameLate: (data, say) =>
    filed(
      data,
      { es: ', vencido el plazo; se guarda como tardía', en: ', after the time for it; it is kept as late' },
      say,
    ),
  StatementWithdrawn: ({ statement, member, reason }, say) => {
    const known = say.names.statement(statement);
    const what = known === undefined ? '' : statementInWords[known.kind][say.lang];
    return known === undefined
      ? say.in({
          es: `${say.party(member)} retiró la declaración ${statement}${say.reason(reason)}.`,
          en: `${say.party(member)} withdrew the statement ${statement}${say.reason(reason)}.`,
        })
      : say.in({
          es: `${say.party(member)} retiró lo que había presentado (${what}) respecto ${de(statedOn(known.on, say))}${say.reason(reason)}.`,
          en: `${say.party(member)} withdrew what it had filed (${what}) on ${statedOn(known.on, say)}${say.reason(reason)}.`,
        });
  },
  StatementsDeadlineSet: ({ on, deadline, by, function: exercised }, say) => {
    const until = sayDeadline(deadline, say.names.zone);
    return say.in({
      es: `${say.party(by)} fijó el plazo para presentar declaraciones respecto ${de(statedOn(on, say))}: hasta el ${until.es}${say.exercising(exercised)}.`,
      en: `${say.party(by)} set the time for statements on ${statedOn(on, say)}: until ${until.en}${say.exercising(exercised)}.`,
    });
  },
};
