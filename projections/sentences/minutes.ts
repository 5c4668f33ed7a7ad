import type { MinutesEvent } from '../../domain/meetings/minutes-events.js';
import { de } from './article.js';
import type { Sentences } from './table.js';

export const minutesSentences: Sentences<MinutesEvent> = {
  MinutesCirculated: ({ meeting, until }, say) =>
    say.in({
      es: `Se circuló el proyecto de acta ${de(say.meeting(meeting))}; se admiten correcciones hasta ${say.moment(until)}.`,
      en: `The draft minutes of ${say.meeting(meeting)} were circulated; corrections are taken until ${say.moment(until)}.`,
    }),
  MinutesCorrectionAsked: ({ meeting, correction, by, item, words }, say) => {
    const on = say.maybe(item, (it) =>
      say.in({ es: `, sobre ${say.item(meeting, it)}`, en: `, on ${say.item(meeting, it)}` }),
    );
    return say.in({
      es: `${say.party(by)} pidió corregir el acta ${de(say.meeting(meeting))}${on} (${correction}): ${say.quote(words)}.`,
      en: `${say.party(by)} asked for a correction of the minutes of ${say.meeting(meeting)}${on} (${correction}): ${say.quote(words)}.`,
    });
  },
  MinutesCorrectionSettled: ({ meeting, correction, outcome }, say) => {
    const of = say.in({
      es: `del acta ${de(say.meeting(meeting))}`,
      en: `of the minutes of ${say.meeting(meeting)}`,
    });
    return outcome.kind === 'taken'
      ? say.in({
          es: `Se acogió la corrección ${correction} ${of}.`,
          en: `The correction ${correction} ${of} was taken up.`,
        })
      : say.in({
          es: `No se acogió la corrección ${correction} ${of}${say.reason(outcome.reason)}.`,
          en: `The correction ${correction} ${of} was not taken up${say.reason(outcome.reason)}.`,
        });
  },
  MinutesFinalized: ({ meeting }, say) =>
    say.in({
      es: `El acta ${de(say.meeting(meeting))} quedó definitiva.`,
      en: `The minutes of ${say.meeting(meeting)} became final.`,
    }),
};
