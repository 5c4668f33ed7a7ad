import { knownMeeting, knownParty, knownPresidency } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { GroundsOf } from '../language/ground.js';
import type { EntryNumber, PartyCode, TermId } from '../language/ids.js';
import { actEntry } from '../proposals/found.js';
import type { PresidencyEvent } from './events.js';
import { termsInOffice, type Term } from './state.js';

const termOf = (book: Book, id: TermId): Term | undefined => book.presidency.terms.get(id);

const candidacyOf = (book: Book, id: TermId, member: PartyCode): EntryNumber | undefined =>
  termOf(book, id)?.candidacies.findLast((candidacy) => candidacy.member === member)?.entry;

/** The end of the term in office that was over last. */
const lastEnd = (book: Book): EntryNumber | undefined =>
  termsInOffice(book.presidency).findLast(({ held }) => held.until !== undefined)?.held.endEntry;

export const presidencyGrounds: GroundsOf<Book, PresidencyEvent> = {
  CandidacyAnnounced: (book, entry) => [
    ['meeting', knownMeeting(book, entry.data.meeting)],
    ['party', knownParty(book, entry, entry.data.member)],
  ],
  CandidacyWithdrawn: (book, { data }) => [['candidacy', candidacyOf(book, data.term, data.member)]],
  PresidencyDesignated: (book, { data }) => [
    ['act', actEntry(book, data.act)],
    ['candidacy', candidacyOf(book, data.term, data.member)],
  ],
  DesignationEstablished: (book, entry) => [['party', knownParty(book, entry, entry.data.member)]],
  TermEstablished: (book, entry) => [
    ['designation', termOf(book, entry.data.term)?.designated?.entry],
    ['party', knownParty(book, entry, entry.data.member)],
  ],
  PresidencyHandedOver: (book, entry) => [
    ['presidency', entry.data.from && knownPresidency(book, entry, entry.data.from)],
    ['designation', termOf(book, entry.data.term)?.designated?.entry],
    ['meeting', knownMeeting(book, entry.data.meeting)],
  ],
  PresidencyTookEffect: (book, { data }) => [
    ['handover', termOf(book, data.term)?.handover?.entry],
    ['designation', termOf(book, data.term)?.designated?.entry],
    ['end-of-term', lastEnd(book)],
  ],
  PresidencyEnded: (book, { data }) => [['presidency', termOf(book, data.term)?.held?.entry]],
  ThemeChosen: (book, { data }) => {
    const term = termOf(book, data.term);
    return [
      ['presidency', term?.held?.entry],
      ['designation', term?.held === undefined ? term?.designated?.entry : undefined],
    ];
  },
};
