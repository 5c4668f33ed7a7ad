import type { ComponentChildren } from 'preact';
import { wholeOf } from '../pages.js';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import type { NamedThing, Reader } from '../reader.js';
import { tryRole, type Role } from '../role.js';
import { view, type Answered, type AskerTold } from '../view.js';

interface Answers {
  readonly asker: AskerTold | undefined;
  readonly members: Answered<'members'>;
}

/** In local mode: the service as each role sees it, without tokens. */
export const roles = view<Answers>({
  asks: async ({ question, asker }) => ({
    asker,
    members: await wholeOf(question, 'members', (one, more) => ({
      ...one,
      members: [...one.members, ...more.members],
    })),
  }),
  title: ({ say }) => say('Probar un papel', 'Try a role'),
  body: ({ reader, answers }) => <Roles reader={reader} answers={answers} />,
});

const roleOf = (asker: AskerTold | undefined): Role =>
  asker?.as === 'party'
    ? `party.${asker.party ?? ''}`
    : asker?.as === 'public' || asker?.as === 'auditor'
      ? asker.as
      : 'keeper';

const Roles = ({
  reader,
  answers: { asker, members },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => {
  const { say } = reader;
  const hasScript = useScript();
  if (asker?.triesRoles !== true) {
    return (
      <p>
        {say(
          'Solo en modo local: aquí se lee como quien se es.',
          'In local mode only: here one reads as who one is.',
        )}
      </p>
    );
  }
  if (!hasScript) {
    return (
      <p>
        {say(
          'Para esto hace falta que el navegador ejecute scripts.',
          'For this the browser must run scripts.',
        )}
      </p>
    );
  }
  const now = roleOf(asker);
  const { secretariat, observers, members: all } = members.answer;
  const parties: readonly NamedThing[] = [
    ...(secretariat === undefined ? [] : [{ code: secretariat.code, names: secretariat.names }]),
    ...all.map(({ member, names }) => ({ code: member, names })),
    ...observers.map(({ observer, names }) => ({ code: observer, names })),
  ];
  return (
    <>
      <p>
        {say(
          'Lo que ese papel vería y podría asentar, por las mismas reglas que donde se piden tokens. Rige en todas las vistas de este navegador hasta que vuelva a verlo todo.',
          'What that role would see and might record, by the same rules as where tokens are asked for. It holds in every view of this browser until you see all again.',
        )}
      </p>
      <Section title={say('Quién lee', 'Who reads')} wide>
        <Choice
          reader={reader}
          now={now}
          role="keeper"
          said={say('Todo (quien lleva el libro)', 'All (whoever keeps the book)')}
        />
        <Choice reader={reader} now={now} role="public" said={say('El público', 'The public')} />
        <Choice reader={reader} now={now} role="auditor" said={say('Auditoría', 'An auditor')} />
      </Section>
      <Section title={say('En nombre de', 'On behalf of')} wide>
        {parties.map((party) => (
          <Choice
            key={party.code}
            reader={reader}
            now={now}
            role={`party.${party.code}`}
            said={reader.name(party)}
          />
        ))}
      </Section>
    </>
  );
};

/** What was shown may not be for this role: the page is loaded anew. */
const choose = (role: Role, to: string): void => {
  tryRole(role);
  location.assign(to);
};

const Choice = ({
  reader,
  now,
  role,
  said,
}: {
  readonly reader: Reader;
  readonly now: Role;
  readonly role: Role;
  readonly said: string;
}): ComponentChildren => (
  <button type="button" class="role" aria-pressed={now === role} onClick={() => choose(role, reader.to([]))}>
    {said}
  </button>
);
