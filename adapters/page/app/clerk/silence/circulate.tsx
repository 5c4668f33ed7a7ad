import type { ComponentChildren } from 'preact';
import { languageSaid } from '../../parts/languages.js';
import { needSaid } from '../../parts/needs.js';
import { idFor } from '../desk.js';
import { Recording } from '../form.js';
import { conducted, conductorFor, ExercisedFunction } from '../presiding.js';
import type { OpenProposal } from '../proposal/open-proposal.js';
import { DeadlineField } from './deadline.js';

/** Of what bars a declaration in a meeting, what bars a circulation as well: for that no meeting sits. */
const BARS: readonly string[] = ['objection', 'changed', 'brackets', 'unsettled', 'translations'];

const LANGUAGES = ['es', 'en'] as const;

/** Sends a version out to the members: whoever says nothing by the deadline agrees to it. */
export const Circulate = ({ reader, answer, desk }: OpenProposal): ComponentChildren => {
  const { say } = reader;
  if (conductorFor(desk) === undefined) return null;
  const bars = answer.stillNeeded.filter(({ kind, bars: isBar }) => isBar && BARS.includes(kind));
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`circulate:${answer.proposal}`}
      label={say('Circular bajo silencio', 'Circulate under silence')}
      unseen
      barred={bars.length === 0 ? undefined : bars.map((need) => needSaid(need, reader)).join('. ')}
      said={() =>
        say(
          `Bajo silencio: «${reader.words(answer.title)}»`,
          `Under silence: “${reader.words(answer.title)}”`,
        )
      }
      command={(fields) => ({
        type: 'CirculateUnderSilence',
        ...conducted(desk, fields, {
          silence: idFor(reader.words(answer.title), crypto.randomUUID()),
          proposal: answer.proposal,
          version: answer.currentVersion,
          languages: fields.getAll('languages'),
          deadline: { local: fields.get('deadline') },
        }),
      })}
    >
      <p>
        {say(
          `Sale la versión ${answer.currentVersion}, y queda fija: quien calle hasta el plazo la acepta.`,
          `Version ${answer.currentVersion} goes out, and stays as it is: whoever says nothing by the deadline accepts it.`,
        )}
      </p>
      <DeadlineField label={say('Plazo, por el reloj del órgano', 'Deadline, by the body’s clock')} />
      <fieldset class="ticks">
        <legend>{say('En qué idiomas sale', 'In which languages it goes out')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input type="checkbox" name="languages" value={language} defaultChecked />{' '}
            {languageSaid(language, reader)}
          </label>
        ))}
      </fieldset>
      {desk.forOthers ? null : <ExercisedFunction reader={reader} desk={desk} />}
    </Recording>
  );
};
