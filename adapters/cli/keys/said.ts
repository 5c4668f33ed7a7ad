import * as E from 'fp-ts/lib/Either.js';
import { ErasureGround } from '../../../domain/corrections/events.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { PartyCode } from '../../../domain/language/ids.js';
import { sameWords } from '../../../src/sealing/subject.js';
import type { Said } from './carry-out.js';
import type { Erasure } from './erasure.js';

interface Typed {
  readonly ground?: string;
  readonly reference?: string;
  readonly recordedBy?: string;
}

/** The grounds there are. */
export const GROUNDS = (ErasureGround.schema['enum'] as readonly string[]).join(', ');

/** What is to be recorded of an erasure, or what is missing to record it. */
export const saidFrom = ({ ground, reference, recordedBy }: Typed): E.Either<Bilingual, Said> => {
  if (!ErasureGround.is(ground))
    return E.left({
      es: `Diga por qué se suprime con --ground: ${GROUNDS}.`,
      en: `Say why it is erased with --ground: ${GROUNDS}.`,
    });
  if (recordedBy !== undefined && !PartyCode.is(recordedBy))
    return E.left({
      es: `--recorded-by: "${recordedBy}" no es un código.`,
      en: `--recorded-by: "${recordedBy}" is not a code.`,
    });
  return E.right({ ground, reference, recordedBy });
};

/** Whether what will stand in the book for ever says nothing of what is erased. */
export const namesNobody = ({ reference }: Said, { texts }: Erasure): boolean =>
  reference === undefined || !texts.some((text) => sameWords(reference).includes(sameWords(text)));
