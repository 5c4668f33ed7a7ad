import type { ComponentChildren } from 'preact';
import type { PackageTold } from '../../../../../projections/amendments.js';
import { packageSaid } from '../../parts/packages.js';
import { Authority, behalf } from '../behalf.js';
import { idFor, speaksFor } from '../desk.js';
import { Choice, fieldIn, given, Line, named } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import { inNoPackage, notAgreedIn } from './negotiated.js';
import type { OfText } from './of-text.js';
import { paragraphChoices, paragraphCited } from './paragraphs.js';

/** Members tie paragraphs together: none of them is agreed until all are. */
export const FormPackage = ({ reader, desk, answer }: OfText): ComponentChildren => {
  const { say, lang } = reader;
  const members = speaksFor(desk);
  const free = inNoPackage(answer);
  if (members.length === 0 || answer.paragraphs.length < 2) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`package:${answer.text}`}
      label={say('Formar el paquete', 'Form the package')}
      barred={
        free.length < 2
          ? say(
              'Hacen falta dos párrafos que no estén en otro paquete.',
              'Two paragraphs are needed that are in no other package.',
            )
          : undefined
      }
      said={(fields) => `${say('Paquete', 'Package')} ${fieldIn(fields, 'packed')}`}
      command={(fields) => {
        const by = fieldIn(fields, 'packer');
        const title = fieldIn(fields, 'packed');
        return {
          type: 'FormPackage',
          ...behalf(desk, by, fields),
          data: {
            text: answer.text,
            package: idFor(title === '' ? 'package' : title, crypto.randomUUID()),
            paragraphs: fields.getAll('tied'),
            ...(title === '' ? {} : { title: { [lang]: title } }),
            by: [by],
          },
        };
      }}
      recorded={(form) => form.reset()}
    >
      <Line label={say('Nombre del paquete', 'Name of the package')} name="packed" at="/data/title" />
      <fieldset class="ticks">
        <legend>
          {say('Qué párrafos van juntos (dos o más)', 'Which paragraphs go together (two or more)')}
        </legend>
        {paragraphChoices(free).map(([paragraph, said]) => (
          <label key={paragraph}>
            <input type="checkbox" name="tied" value={paragraph} /> {said}
          </label>
        ))}
      </fieldset>
      <Choice
        label={say('Quién lo forma', 'Who forms it')}
        name="packer"
        at="/data/by"
        from={named(members, reader)}
      />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};

type OfPackage = OfText & { readonly of: PackageTold };

/** Whoever presides finds it agreed as a whole: shut, with the paragraphs that are not agreed yet. */
export const ClosePackage = ({ reader, desk, answer, of }: OfPackage): ComponentChildren => {
  const { say } = reader;
  if (presidingFor(desk) === undefined) return null;
  const left = notAgreedIn(answer, of).map(paragraphCited);
  const label = `${say('Cerrar', 'Close')}: ${packageSaid(of, reader)}`;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`close-package:${answer.text}/${of.package}`}
      label={label}
      unseen
      barred={
        left.length === 0
          ? undefined
          : say(`Sin acordar todavía: ${reader.list(left)}.`, `Not agreed yet: ${reader.list(left)}.`)
      }
      said={() => label}
      command={(fields) => ({
        type: 'ClosePackage',
        ...chaired(desk, fields, { text: answer.text, package: of.package }),
      })}
    >
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};

/** One of those who formed it lets its paragraphs be agreed one by one. */
export const DissolvePackage = ({ reader, desk, answer, of }: OfPackage): ComponentChildren => {
  const { say } = reader;
  const own = speaksFor(desk).filter(({ code }) => of.by.some((one) => one.code === code));
  if (own.length === 0) return null;
  const label = `${say('Deshacer', 'Dissolve')}: ${packageSaid(of, reader)}`;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`dissolve:${answer.text}/${of.package}`}
      label={label}
      said={() => label}
      command={(fields) => {
        const by = fieldIn(fields, 'unpacker');
        return {
          type: 'DissolvePackage',
          ...behalf(desk, by, fields),
          data: {
            text: answer.text,
            package: of.package,
            by,
            ...given('reason', fieldIn(fields, 'whyDissolved')),
          },
        };
      }}
    >
      <Choice
        label={say('Quién lo deshace', 'Who dissolves it')}
        name="unpacker"
        at="/data/by"
        from={named(own, reader)}
      />
      <Line label={say('Por qué lo deshace', 'Why it dissolves it')} name="whyDissolved" at="/data/reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
