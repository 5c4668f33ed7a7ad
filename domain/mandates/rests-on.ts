import type { Book } from '../book/state.js';
import type { ActId, EntryNumber, GroupId, MandateId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { actEntry } from '../proposals/found.js';
import type { MandateEvent } from './events.js';
import { heldRole, planDelivered, planDue, type Group } from './state.js';

type Foundations = readonly (EntryNumber | undefined)[];
type OnMandate = { readonly data: { readonly mandate: MandateId; readonly act?: ActId } };
type OnGroup = { readonly data: { readonly group: GroupId; readonly act?: ActId } };

const groupOf = (book: Book, { data }: OnGroup): Group | undefined => book.mandates.groups.get(data.group);

/** All that brought the mandate to where it stands. */
const statusOf = (book: Book, id: MandateId): Foundations => {
  const mandate = book.mandates.mandates.get(id);
  return mandate === undefined ? [] : [...mandate.status.map(({ entry }) => entry), mandate.until?.entry];
};

const onMandate = (book: Book, { data }: OnMandate): Foundations => [
  ...statusOf(book, data.mandate),
  actEntry(book, data.act),
];
const onGroup = (book: Book, entry: OnGroup): Foundations => [
  groupOf(book, entry)?.entry,
  actEntry(book, entry.data.act),
];

export const mandateRestsOn: RestsOn<Book, MandateEvent> = {
  GroupDissolved: onGroup,
  GroupRoleAssigned: onGroup,
  GroupRoleEnded: (book, entry) => {
    const group = groupOf(book, entry);
    return [group && heldRole(group, entry.data.party, entry.data.role)?.entry];
  },
  MandateDrafted: (book, { data: { group } }) => onGroup(book, { data: { group } }),
  MandateAccepted: onMandate,
  MandateApproved: onMandate,
  MandateTermSet: onMandate,
  MandateReviewSet: onMandate,
  MandateAmended: onMandate,
  MandateSuperseded: (book, entry) => [...onMandate(book, entry), ...statusOf(book, entry.data.by)],
  MandateRevoked: onMandate,
  MandateExpired: onMandate,
  WorkPlanRequested: onGroup,
  WorkPlanDelivered: (book, entry) => {
    const group = groupOf(book, entry);
    const { text } = entry.data;
    return [group && planDue(group)?.entry, text && book.texts.texts.get(text)?.entry];
  },
  WorkPlanApproved: (book, entry) => {
    const group = groupOf(book, entry);
    return [group && planDelivered(group)?.delivered?.entry, actEntry(book, entry.data.act)];
  },
};
