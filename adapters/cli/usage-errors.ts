import type { CommanderError } from 'commander';
import type { Bilingual } from '../../domain/language/codec.js';

type Translate = (quoted: string, message: string) => Bilingual;

/** Where the help is that says more, of the command that was typed. */
const helpOf = (command: string): Bilingual => ({
  es: `Vea ${command} --help.`,
  en: `See ${command} --help.`,
});

// What commander says is English; its kinds of error are few, and what it speaks of stands in quotes.
const table = (help: Bilingual): Readonly<Record<string, Translate>> => ({
  'commander.unknownOption': (option, message) => ({
    es: `No hay ninguna opción "${option}". ${meant(message)?.es ?? help.es}`,
    en: `There is no option "${option}". ${meant(message)?.en ?? help.en}`,
  }),
  'commander.unknownCommand': (command, message) => ({
    es: `No hay ningún comando "${command}". ${meant(message)?.es ?? help.es}`,
    en: `There is no command "${command}". ${meant(message)?.en ?? help.en}`,
  }),
  'commander.missingArgument': (argument) => ({
    es: `Falta decir <${argument}>. ${help.es}`,
    en: `<${argument}> is missing. ${help.en}`,
  }),
  'commander.optionMissingArgument': (option) => ({
    es: `A la opción ${option} le falta su valor.`,
    en: `The option ${option} lacks its value.`,
  }),
  'commander.excessArguments': (command) => ({
    es: `Sobran argumentos para "${command}". ${help.es}`,
    en: `There are too many arguments for "${command}". ${help.en}`,
  }),
});

const meant = (message: string): Bilingual | undefined => {
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  return near === undefined ? undefined : { es: `¿Quiso decir ${near}?`, en: `Did you mean ${near}?` };
};

/** What is wrong with the command line, in both languages; `command` is the one that was typed: `acta token issue`. */
export const usageError = ({ code, message }: CommanderError, command: string): Bilingual => {
  const help = helpOf(command);
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? 'acta';
  const plain = message.replace(/^error: /, '');
  return table(help)[code]?.(quoted, message) ?? { es: `${plain}. ${help.es}`, en: `${plain}. ${help.en}` };
};
