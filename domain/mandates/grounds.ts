import { knownOrgan, knownParty, knownText } from '../book/known.js';
import type { Book } from '../book/state.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { ActId, EntryNumber, GroupId, MandateId } from '../language/ids.js';
import { actEntry } from '../proposals/found.js';
import type { MandateEvent } from './events.js';
import { currentWords, heldRole, planDelivered, planDue, type Group } from './state.js';

type OnMandate = { readonly data: { readonly mandate: MandateId; readonly act?: ActId } };
type OnGroup = { readonly data: { readonly group: GroupId; readonly act?: ActId } };

const groupOf = (book: Book, { data }: OnGroup): Group | undefined => book.mandates.groups.get(data.group);

/** Its words, what took it up before, and what gave it its status. */
const asItStands = (book: Book, id: MandateId): readonly (EntryNumber | undefined)[] => {
  const mandate = book.mandates.mandates.get(id);
  return mandate === undefined
    ? []
    : [
        currentWords(mandate).entry,
        mandate.status.last()?.entry,
        ...mandate.acceptances.map(({ entry }) => entry),
      ];
};

const onMandate = (book: Book, { data }: OnMandate): Grounds => [
  ['act', actEntry(book, data.act)],
  ...each('matter', asItStands(book, data.mandate)),
];

const onGroup = (book: Book, entry: OnGroup): Grounds => [
  ['act', actEntry(book, entry.data.act)],
  ['group', groupOf(book, entry)?.entry],
];

export const mandateGrounds: GroundsOf<Book, MandateEvent> = {
  GroupCreated: () => [],
  GroupDissolved: onGroup,
  GroupRoleAssigned: (book, entry) => [
    ...onGroup(book, entry),
    ['party', knownParty(book, entry, entry.data.party)],
  ],
  GroupRoleEnded: (book, entry) => {
    const group = groupOf(book, entry);
    return [['group', group && (heldRole(group, entry.data.party, entry.data.role)?.entry ?? group.entry)]];
  },
  MandateDrafted: (book, { data }) => [
    ['group', book.mandates.groups.get(data.group)?.entry],
    ['organ', knownOrgan(book, data.proposedBy)],
  ],
  MandateAccepted: onMandate,
  MandateApproved: onMandate,
  MandateTermSet: onMandate,
  MandateReviewSet: onMandate,
  MandateAmended: onMandate,
  MandateSuperseded: (book, entry) => [
    ...onMandate(book, entry),
    ...each('matter', asItStands(book, entry.data.by)),
  ],
  MandateRevoked: onMandate,
  MandateExpired: onMandate,
  WorkPlanRequested: (book, entry) => [
    ...onGroup(book, entry),
    ['organ', knownOrgan(book, entry.data.approval)],
  ],
  WorkPlanDelivered: (book, entry) => {
    const group = groupOf(book, entry);
    return [
      ['matter', group && planDue(group)?.entry],
      ['matter', knownText(book, entry.data.text)],
      ['group', group?.entry],
    ];
  },
  WorkPlanApproved: (book, entry) => {
    const group = groupOf(book, entry);
    return [...onGroup(book, entry), ['matter', group && planDelivered(group)?.delivered?.entry]];
  },
};
