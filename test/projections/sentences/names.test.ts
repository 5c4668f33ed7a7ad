import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../domain/book/fold.js';
import { emptyBook } from '../../../domain/book/state.js';
import type {
  ActId,
  BookId,
  FunctionId,
  GroupId,
  MeetingId,
  ParagraphId,
  PartyCode,
  SessionId,
  SilenceId,
  StatementId,
  TextId,
} from '../../../domain/language/ids.js';
import { namesOf } from '../../../projections/sentences/names.js';
import { body, rules } from '../../support/conference.js';
import { entriesOf, happened } from '../../support/spec.js';
import { names } from './world.js';

const meeting = 'xxiv' as MeetingId;
const itself = { es: 'nn', en: 'nn' };

describe('the names of a book', () => {
  it('are those of its entries', () => {
    expect(names.party('OIM' as PartyCode).en).toBe('International Organization for Migration');
    expect(names.party('MX' as PartyCode).es).toBe('México');
    expect(names.session(meeting, 'd1' as SessionId).en).toBe('Day 1');
    expect(names.groupKind('trata' as GroupId)).toBe('network');
    expect(names.function('convening' as FunctionId).es).toBe('Convoca');
    expect(names.act('g-1' as ActId)).toMatchObject({ organ: 'grcm', verb: 'recommended' });
    expect(names.zone).toBe('America/Costa_Rica');
  });

  it('number the paragraphs, but those of the preamble', () => {
    const paragraph = (id: string) => names.paragraph('decl' as TextId, id as ParagraphId);
    expect(paragraph('p-operative')).toEqual({ part: 'operative', label: '1' });
    expect(paragraph('p-preamble')).toEqual({ part: 'preamble', label: undefined });
    expect(paragraph('nn')).toBeUndefined();
  });

  it('are the codes themselves where the book knows none', () => {
    const none = namesOf(emptyBook('crm' as BookId), 0);
    const {
      zone,
      act,
      silence,
      statement,
      paragraph,
      groupKind,
      session,
      item,
      function: ofFunction,
      ...plainNames
    } = none;
    for (const name of [...Object.values(plainNames), ofFunction]) {
      // each takes codes of its own kind; this one is none of the book's
      expect(name('nn' as never)).toEqual(itself);
    }
    expect(session(meeting, 'nn' as SessionId)).toEqual(itself);
    expect(item(meeting, 'nn' as never)).toEqual(itself);
    expect(act('nn' as ActId)).toBeUndefined();
    expect(silence('nn' as SilenceId)).toBeUndefined();
    expect(statement('nn' as StatementId)).toBeUndefined();
    expect(groupKind('nn' as GroupId)).toBeUndefined();
    expect(paragraph('nn' as TextId, 'p' as ParagraphId)).toBeUndefined();
    expect(zone).toBe('UTC');
  });

  it('are those of the instant asked for: the Secretariat under its name of then, a function in its rules', () => {
    const presidencyFunctions = [{ id: 'direction', es: 'Conduce', en: 'Leads' }];
    const book = fold(
      'crm' as BookId,
      entriesOf([
        ...body,
        happened(
          'SecretariatRenamed',
          { secretariat: 'ST', names: { es: 'Secretaría Ejecutiva' }, validFrom: '2020-01-01' },
          { occurredAt: '2020-01-01' },
        ),
        happened(
          'RulesAdopted',
          { version: 2, rules: { ...rules, presidencyFunctions } },
          { occurredAt: '2020-01-01' },
        ),
      ]),
    );
    const then = namesOf(book, Date.parse('2019-06-01'));
    const later = namesOf(book, Date.parse('2020-06-01'));
    expect(then.party('ST' as PartyCode).es).toBe('Secretaría Técnica');
    expect(later.party('ST' as PartyCode).es).toBe('Secretaría Ejecutiva');
    expect(then.function('direction' as FunctionId).es).toBe('Dirige las reuniones');
    expect(later.function('direction' as FunctionId).es).toBe('Conduce');
    expect(later.function('convening' as FunctionId).es).toBe('Convoca'); // no function of these rules, but of the first
  });
});
