import type { Bilingual } from '../../domain/language/codec.js';
import type { Doors } from '../../domain/language/doors.js';
import type { LocalText } from '../../domain/language/text.js';
import type { MeetingEvent, Presence } from '../../domain/meetings/events.js';
import { a, de } from './article.js';
import { behindDoors } from './doors.js';
import type { Say } from './say.js';
import { draftingSentences } from './drafting.js';
import { minutesSentences } from './minutes.js';
import type { Sentences } from './table.js';

const doorsInWords: Readonly<Record<Doors, Bilingual>> = {
  open: { es: 'sesión abierta', en: 'an open session' },
  closed: { es: 'sesión a puerta cerrada', en: 'a session behind closed doors' },
};

const presenceInWords: Readonly<Record<Presence, (meeting: string) => Bilingual>> = {
  present: (meeting) => ({ es: `estaba presente en ${meeting}`, en: `was present at ${meeting}` }),
  absent: (meeting) => ({ es: `no estaba presente en ${meeting}`, en: `was not present at ${meeting}` }),
  left: (meeting) => ({ es: `se retiró ${de(meeting)}`, en: `left ${meeting}` }),
};

/** Said of what stands sealed in the entry, never the thing itself. */
const kept = (sealed: unknown, words: Bilingual, say: Say): string =>
  sealed === undefined ? '' : say.in(words);

const namedInReserve: Bilingual = {
  es: '; su nombre se mantiene en reserva',
  en: '; the name is kept confidential',
};

const DATE: Bilingual = { es: 'fecha', en: 'date' };
const NEW_DATE: Bilingual = { es: 'nueva fecha', en: 'new date' };

const place = (where: LocalText | undefined, say: Say): string =>
  say.maybe(where, (it) => say.in({ es: `; lugar: ${say.words(it)}`, en: `; place: ${say.words(it)}` }));

export const meetingSentences: Sentences<MeetingEvent> = {
  MeetingConvened: ({ organ, names, by, through, dates, place: where, function: exercised }, say) => {
    const conduit = say.maybe(through, (it) =>
      say.in({ es: `, por conducto ${de(say.party(it))}`, en: `, through ${say.party(it)}` }),
    );
    return say.in({
      es: `${say.party(by)} convocó ${a(say.organ(organ))} ${a(say.called('meeting', names))}${conduit}${say.exercising(exercised)}; ${say.dateAs(DATE, dates)}${place(where, say)}.`,
      en: `${say.party(by)} convened ${say.organ(organ)} for ${say.called('meeting', names)}${conduit}${say.exercising(exercised)}; ${say.dateAs(DATE, dates)}${place(where, say)}.`,
    });
  },
  MeetingDatesSettled: ({ meeting, dates, place: where }, say) =>
    say.in({
      es: `Se fijó la fecha ${de(say.meeting(meeting))}: ${say.date(dates)}${place(where, say)}.`,
      en: `The date of ${say.meeting(meeting)} was settled: ${say.date(dates)}${place(where, say)}.`,
    }),
  MeetingPostponed: ({ meeting, reason, dates }, say) =>
    say.in({
      es: `Se pospuso ${say.meeting(meeting)}${say.reason(reason)}; ${say.dateAs(NEW_DATE, dates)}.`,
      en: `${say.meeting(meeting)} was postponed${say.reason(reason)}; ${say.dateAs(NEW_DATE, dates)}.`,
    }),
  MeetingOpened: ({ meeting, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} abrió ${say.meeting(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} opened ${say.meeting(meeting)}${say.exercising(exercised)}.`,
    }),
  MeetingAdjourned: ({ meeting, until }, say) =>
    say.in({
      es: `Se suspendieron los trabajos ${de(say.meeting(meeting))}${say.maybe(until, (it) => ` hasta ${say.moment(it)}`)}.`,
      en: `${say.meeting(meeting)} was adjourned${say.maybe(until, (it) => ` until ${say.moment(it)}`)}.`,
    }),
  MeetingResumed: ({ meeting }, say) =>
    say.in({
      es: `Se reanudaron los trabajos ${de(say.meeting(meeting))}.`,
      en: `${say.meeting(meeting)} resumed its work.`,
    }),
  MeetingClosed: ({ meeting, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} clausuró ${say.meeting(meeting)}${say.exercising(exercised)}.`,
      en: `${say.party(by)} closed ${say.meeting(meeting)}${say.exercising(exercised)}.`,
    }),

  SessionOpened: ({ meeting, names, doors }, say) =>
    say.in({
      es: `En ${say.meeting(meeting)} comenzó ${say.quote(names)}, ${doorsInWords[doors].es}.`,
      en: `At ${say.meeting(meeting)}, ${say.quote(names)} began, ${doorsInWords[doors].en}.`,
    }),
  SessionClosed: ({ meeting, session }, say) =>
    say.in({
      es: `En ${say.meeting(meeting)} concluyó ${say.session(meeting, session)}.`,
      en: `At ${say.meeting(meeting)}, ${say.session(meeting, session)} ended.`,
    }),

  AgendaItemAdded: ({ meeting, title, presenters, within, session, documents, doors }, say) => {
    const presented =
      presenters.length === 0
        ? ''
        : say.in({
            es: `, a cargo ${de(say.parties(presenters))}`,
            en: `, presented by ${say.parties(presenters)}`,
          });
    const part = say.maybe(within, (it) =>
      say.in({ es: `, dentro ${de(say.item(meeting, it))}`, en: `, within ${say.item(meeting, it)}` }),
    );
    const during = say.maybe(session, (it) =>
      say.in({ es: `, para ${say.session(meeting, it)}`, en: `, for ${say.session(meeting, it)}` }),
    );
    const papers =
      documents.length === 0
        ? ''
        : say.in({
            es: `; documentos: ${say.and(documents.map(say.text))}`,
            en: `; documents: ${say.and(documents.map(say.text))}`,
          });
    const how = `${part}${presented}${during}${behindDoors(doors, say)}${papers}`;
    return say.in({
      es: `Se incluyó en la agenda ${de(say.meeting(meeting))} ${say.titled('item', title)}${how}.`,
      en: `${say.titled('item', title)} was added to the agenda of ${say.meeting(meeting)}${how}.`,
    });
  },
  AgendaItemOpened: ({ meeting, item }, say) =>
    say.in({
      es: `En ${say.meeting(meeting)} se abrió ${say.item(meeting, item)}.`,
      en: `At ${say.meeting(meeting)}, ${say.item(meeting, item)} was opened.`,
    }),
  AgendaItemClosed: ({ meeting, item }, say) =>
    say.in({
      es: `En ${say.meeting(meeting)} se cerró ${say.item(meeting, item)}.`,
      en: `At ${say.meeting(meeting)}, ${say.item(meeting, item)} was closed.`,
    }),

  CredentialsAccepted: ({ meeting, party, head }, say) => {
    const led = kept(
      head,
      {
        es: '; el nombre de quien encabeza la delegación se mantiene en reserva',
        en: '; the name of the head of delegation is kept confidential',
      },
      say,
    );
    return say.in({
      es: `Se aceptaron las credenciales ${de(say.party(party))} en ${say.meeting(meeting)}${led}.`,
      en: `The credentials of ${say.party(party)} were accepted at ${say.meeting(meeting)}${led}.`,
    });
  },
  PresenceNoted: ({ meeting, party, presence }, say) => {
    const was = presenceInWords[presence](say.meeting(meeting));
    return say.in({
      es: `Se hizo constar que ${say.party(party)} ${was.es}.`,
      en: `It was noted that ${say.party(party)} ${was.en}.`,
    });
  },

  DraftingRepresentativesRequested: ({ meeting, by, function: exercised }, say) =>
    say.in({
      es: `${say.party(by)} pidió a cada miembro, en ${say.meeting(meeting)}, una persona que lo represente en el grupo de redacción${say.exercising(exercised)}.`,
      en: `${say.party(by)} asked each member, at ${say.meeting(meeting)}, for a representative in the drafting group${say.exercising(exercised)}.`,
    }),
  DraftingRepresentativeNamed: ({ meeting, member, representative }, say) =>
    say.in({
      es: `${say.party(member)} nombró a su representante en el grupo de redacción ${de(say.meeting(meeting))}${kept(representative, namedInReserve, say)}.`,
      en: `${say.party(member)} named its representative in the drafting group of ${say.meeting(meeting)}${kept(representative, namedInReserve, say)}.`,
    }),
  ...draftingSentences,
  ...minutesSentences,
  InterventionNoted: ({ meeting, item, session, party, summary, closedSummary }, say) => {
    const on = say.maybe(item, (it) =>
      say.in({ es: `, sobre ${say.item(meeting, it)}`, en: `, on ${say.item(meeting, it)}` }),
    );
    const during = say.maybe(session, (it) =>
      say.in({ es: `, durante ${say.session(meeting, it)}`, en: `, during ${say.session(meeting, it)}` }),
    );
    const said = say.maybe(summary, (it) => `: ${say.quote(it)}`);
    const reserved = kept(
      closedSummary,
      {
        es: '; lo dicho a puerta cerrada se mantiene en reserva',
        en: '; what was said behind closed doors is kept confidential',
      },
      say,
    );
    return say.in({
      es: `${say.party(party)} intervino en ${say.meeting(meeting)}${on}${during}${said}${reserved}.`,
      en: `${say.party(party)} spoke at ${say.meeting(meeting)}${on}${during}${said}${reserved}.`,
    });
  },
};
