import type { ComponentChildren } from 'preact';
import type { StatementOn } from '../../../../../domain/statements/events.js';
import type { StatementTold } from '../../../../../projections/statements.js';
import { languageSaid } from '../../parts/languages.js';
import { statementKinds, statementSaid } from '../../parts/statements.js';
import type { Reader } from '../../reader.js';
import { Authority, behalf } from '../behalf.js';
import { idFor, speaksFor, type Desk } from '../desk.js';
import { Drawer } from '../desk-section.js';
import { Choice, fieldIn, given, Line, named, Passage } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import { DeadlineField } from '../silence/deadline.js';

/** Something that members may state something on, as one chooses among several. */
export interface Statable {
  readonly said: string;
  readonly on: StatementOn;
}

interface Props {
  readonly reader: Reader;
  readonly desk: Desk;
  /** Its own among all that statements are filed on. */
  readonly name: string;
  readonly of: readonly [Statable, ...Statable[]];
  readonly filed: readonly StatementTold[];
}

/** What members keep beside a decision or a text, in their own words; it bars nothing. */
export const StatementForms = (props: Props): ComponentChildren => {
  const { reader, desk, filed } = props;
  const own = new Set(speaksFor(desk).map(({ code }) => code));
  if (own.size === 0) return null;
  return (
    <Drawer title={reader.say('Declaraciones de los miembros', 'Statements of members')}>
      <File {...props} />
      {filed
        .filter(({ member, withdrawnEntry }) => own.has(member.code) && withdrawnEntry === undefined)
        .map((statement) => (
          <Withdraw key={statement.statement} reader={reader} desk={desk} of={statement} />
        ))}
      {presidingFor(desk) === undefined ? null : <Until {...props} />}
    </Drawer>
  );
};

/** What it is on, asked where that may be several things. */
const On = ({
  reader,
  of,
  name,
}: Pick<Props, 'reader' | 'of'> & { readonly name: string }): ComponentChildren =>
  of.length === 1 ? null : (
    <Choice
      label={reader.say('Sobre qué', 'On what')}
      name={name}
      at="/data/on"
      from={of.map(({ said }, at) => [String(at), said])}
    />
  );

const chosenIn = (of: Props['of'], fields: FormData, name: string): StatementOn =>
  (of[Number(fieldIn(fields, name))] ?? of[0]).on;

const File = ({ reader, desk, name, of }: Props): ComponentChildren => {
  const { say, lang } = reader;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`statement:${name}`}
      label={say('Asentar la declaración', 'Record the statement')}
      said={(fields) => `${fieldIn(fields, 'states')}: ${fieldIn(fields, 'stated')}`}
      command={(fields) => {
        const member = fieldIn(fields, 'states');
        const words = fieldIn(fields, 'stated');
        return {
          type: 'FileStatement',
          ...behalf(desk, member, fields),
          data: {
            statement: idFor(words, crypto.randomUUID()),
            kind: fieldIn(fields, 'stating'),
            on: chosenIn(of, fields, 'statedOn'),
            member,
            words,
            language: fieldIn(fields, 'language'),
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Choice
        label={say('Quién declara', 'Who states it')}
        name="states"
        at="/data/member"
        from={named(speaksFor(desk), reader)}
      />
      <Choice
        label={say('Qué clase de declaración', 'What kind of statement')}
        name="stating"
        at="/data/kind"
        from={statementKinds(reader)}
      />
      <On reader={reader} of={of} name="statedOn" />
      <Passage
        label={say('La declaración, a la letra', 'The statement, to the letter')}
        name="stated"
        at="/data/words"
        required
      />
      <Choice
        label={say('En qué idioma', 'In which language')}
        name="language"
        from={(lang === 'es' ? ['es', 'en'] : ['en', 'es']).map((one) => [one, languageSaid(one, reader)])}
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};

const Withdraw = ({
  reader,
  desk,
  of,
}: Pick<Props, 'reader' | 'desk'> & { readonly of: StatementTold }): ComponentChildren => {
  const { say } = reader;
  const label = `${say('Retirar', 'Withdraw')}: ${statementSaid(of, reader)}`;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`unstate:${of.statement}`}
      label={label}
      said={() => label}
      command={(fields) => ({
        type: 'WithdrawStatement',
        ...behalf(desk, of.member.code, fields),
        data: {
          statement: of.statement,
          member: of.member.code,
          ...given('reason', fieldIn(fields, 'whyUnstated')),
        },
      })}
    >
      <Line
        label={say('Por qué retira la declaración', 'Why it withdraws the statement')}
        name="whyUnstated"
        at="/data/reason"
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};

/** Until when they are taken, as whoever presides sets it. */
const Until = ({ reader, desk, name, of }: Props): ComponentChildren => {
  const { say } = reader;
  const label = say('Fijar hasta cuándo se reciben', 'Set until when they are taken');
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`statements-until:${name}`}
      label={label}
      said={() => label}
      command={(fields) => ({
        type: 'SetStatementsDeadline',
        ...chaired(desk, fields, {
          on: chosenIn(of, fields, 'untilOn'),
          deadline: { local: fields.get('deadline') },
        }),
      })}
      recorded={(form) => form.reset()}
    >
      <On reader={reader} of={of} name="untilOn" />
      <DeadlineField
        label={say('Hasta cuándo, por el reloj del órgano', 'Until when, by the body’s clock')}
      />
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};
