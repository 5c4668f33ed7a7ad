import type { ComponentChildren } from 'preact';
import { wholeOf } from '../pages.js';
import { Said } from '../parts/acts.js';
import { Entries } from '../parts/entries.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly members: Answered<'members'>;
}

export const members = view<Answers>({
  asks: async ({ question }) => ({
    members: await wholeOf(question, 'members', (one, more) => ({
      ...one,
      members: [...one.members, ...more.members],
    })),
  }),
  title: ({ say }) => say('Miembros y observadores', 'Members and observers'),
  body: ({ reader, answers }) => <Members reader={reader} answers={answers} />,
});

const Members = ({
  reader,
  answers: {
    members: { answer },
  },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => (
  <div class="columns">
    <Section title={reader.say('Miembros', 'Members')}>
      <ul class="plain ruled">
        {answer.members.map(({ member, names, standing, entry }) => (
          <li key={member}>
            <b>
              <Said reader={reader} words={names} />
            </b>{' '}
            <span class="soft">
              {member}
              {standing === 'member' ? '' : ` · ${STANDING[standing][reader.lang]}`}
            </span>{' '}
            <Entries reader={reader} of={[entry]} />
          </li>
        ))}
      </ul>
    </Section>
    <Section title={reader.say('Observadores', 'Observers')}>
      <ul class="plain ruled">
        {answer.observers.map(({ observer, names, entry }) => (
          <li key={observer}>
            <Said reader={reader} words={names} /> <span class="soft">{observer}</span>{' '}
            <Entries reader={reader} of={[entry]} />
          </li>
        ))}
      </ul>
    </Section>
  </div>
);

const STANDING = {
  suspended: { es: 'suspendido', en: 'suspended' },
  withdrawn: { es: 'se retiró', en: 'withdrawn' },
} as const;
