import type { EntryNumber, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import { verbInWords } from '../language/verb.js';
import type { Act } from './state.js';

export const actAsksNothing = ({ id, verb, entry }: Act): Rejection =>
  rejection(
    'act-asks-nothing',
    {
      es: `El acto "${id}" (asiento ${entry}: «${verbInWords[verb].es}») no pide nada a nadie.`,
      en: `The act "${id}" (entry ${entry}: “${verbInWords[verb].en}”) asks nobody for anything.`,
    },
    [entry],
  );

export const notAddressed = ({ id, addressees, entry }: Act, party: PartyCode): Rejection =>
  rejection(
    'not-addressed',
    {
      es: `El acto "${id}" (asiento ${entry}) se dirige a ${addressees.join(', ')}, no a ${party}.`,
      en: `The act "${id}" (entry ${entry}) is addressed to ${addressees.join(', ')}, not to ${party}.`,
    },
    [entry],
  );

export const followUpDone = ({ id }: Act, party: PartyCode, entry: EntryNumber): Rejection =>
  rejection(
    'follow-up-done',
    {
      es: `${party} ya cumplió lo que pedía el acto "${id}" (asiento ${entry}).`,
      en: `${party} has done what the act "${id}" asked for already (entry ${entry}).`,
    },
    [entry],
  );

export const dueUnchanged = ({ id }: Act, entry: EntryNumber): Rejection =>
  rejection(
    'due-unchanged',
    {
      es: `El acto "${id}" ya tiene ese plazo (asiento ${entry}).`,
      en: `The act "${id}" has that due date already (entry ${entry}).`,
    },
    [entry],
  );
