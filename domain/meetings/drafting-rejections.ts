import type { EntryNumber, MeetingId, PartyCode, TextId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';

// Why the drafting group of a meeting does not report, or present a text.

export const notTheHead = (
  by: PartyCode,
  meeting: MeetingId,
  head: { readonly member: PartyCode; readonly entry: EntryNumber | undefined } | undefined,
): Rejection => {
  const entries = head?.entry === undefined ? [] : [head.entry];
  const who = head?.member ?? '—';
  return rejection(
    'not-the-drafting-head',
    {
      es: `${by} no preside el grupo de redacción de la reunión "${meeting}": lo preside ${who}${entries.map((entry) => ` (asiento ${entry})`).join()}.`,
      en: `${by} does not head the drafting group of the meeting "${meeting}": ${who} does${entries.map((entry) => ` (entry ${entry})`).join()}.`,
    },
    entries,
  );
};

export const alreadyPresented = (text: TextId, meeting: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'drafting-text-already-presented',
    {
      es: `El texto "${text}" ya se presentó del grupo de redacción de la reunión "${meeting}" (asiento ${entry}).`,
      en: `The text "${text}" was presented already from the drafting group of the meeting "${meeting}" (entry ${entry}).`,
    },
    [entry],
  );
