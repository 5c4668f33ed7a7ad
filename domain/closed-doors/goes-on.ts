import type { Book } from '../book/state.js';
import type { ActivityId, EntryNumber, GroupId, MandateId, PartyCode, ProposalId } from '../language/ids.js';
import type { GroupRole } from '../mandates/events.js';
import { heldRole, planDelivered, planDue } from '../mandates/state.js';

// What an entry goes on from without naming it: that a role ended tells that it was given.

/** Entries by number, some of which may not be there. */
export type Entries = readonly (EntryNumber | undefined)[];

/** By which the party came to hold the role. */
export const roleGiven = (
  book: Book,
  {
    group: id,
    party,
    role,
  }: { readonly group: GroupId; readonly party: PartyCode; readonly role: GroupRole },
): Entries => {
  const group = book.mandates.groups.get(id);
  return [group && heldRole(group, party, role)?.entry];
};

/** By which the work plan that is to be delivered next was asked for. */
export const planAskedFor = (book: Book, id: GroupId): Entries => {
  const group = book.mandates.groups.get(id);
  return [group && planDue(group)?.entry];
};

/** By which the work plan that waits for its approval was asked for and delivered. */
export const planBroughtIn = (book: Book, id: GroupId): Entries => {
  const group = book.mandates.groups.get(id);
  const plan = group && planDelivered(group);
  return [plan?.entry, plan?.delivered?.entry];
};

/** The same of every group that a proposal is about. */
export const plansOf = (book: Book, id: ProposalId): Entries =>
  (book.proposals.proposals.get(id)?.about ?? []).flatMap((topic) =>
    topic.kind === 'group' ? planBroughtIn(book, topic.group) : [],
  );

/** By which the mandate was approved: it has no term, amendment or end that does not presuppose it. */
export const mandateApproved = (book: Book, id: MandateId): Entries =>
  book.mandates.mandates
    .get(id)
    ?.status.filter(({ value }) => value === 'approved')
    .map(({ entry }) => entry)
    .toArray() ?? [];

/** By which the activity was approved: until then it is neither confirmed nor held. */
export const activityApproved = (book: Book, id: ActivityId): Entries => [
  book.calendar.activities.get(id)?.approved?.entry,
];
