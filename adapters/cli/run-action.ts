import type { Command } from 'commander';
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { Action } from './action.js';
import type { Lang } from './language.js';
import { settingsFrom, type Anywhere, type Typed } from './options.js';
import type { ServiceName } from './service-name.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { terminal } from './terminal.js';

/** Whoever types a command line. */
export interface Typist {
  readonly lang: Lang;
  readonly around: Surroundings;
  /** Told how the command that was typed ended. */
  readonly ended: (exit: ExitCode) => void;
}

/** Runs an action where the books are kept, and not where a service keeps them. */
export const run = (acta: Command, typist: Typist, action: Action): Promise<void> =>
  runAnywhere(acta, typist, (settings, screen) => {
    if (!('service' in settings)) return action(settings, screen);
    screen.complain(onlyHere(settings.service));
    return Promise.resolve(2);
  });

const onlyHere = ({ url }: ServiceName): Bilingual => ({
  es: `Eso se hace donde se guardan los libros, no a través de un servicio: en la máquina que atiende en ${url}, o con otro --store, como sqlite:data/acta.db.`,
  en: `That is done where the books are kept, not through a service: on the machine that answers at ${url}, or with another --store, such as sqlite:data/acta.db.`,
});

/** Runs an action with what every command takes, or says what is wrong with it. */
export const runAnywhere = async (
  acta: Command,
  { lang, around, ended }: Typist,
  action: Action<Anywhere>,
): Promise<void> => {
  const typed = acta.opts<Typed>();
  const screen = terminal(around, lang, typed.color !== false);
  const settings = settingsFrom(typed, around);
  if (E.isLeft(settings)) {
    screen.complain(...settings.left);
    ended(2);
    return;
  }
  ended(await action(settings.right, screen));
};
