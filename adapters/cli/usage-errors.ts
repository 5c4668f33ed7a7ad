import type { CommanderError } from 'commander';
import type { Bilingual } from '../../domain/language/codec.js';

type Translate = (quoted: string, message: string) => Bilingual;

const HELP: Bilingual = { es: 'Vea acta --help.', en: 'See acta --help.' };

// What commander says is English; its kinds of error are few, and what it speaks of stands in quotes.
const table: Readonly<Record<string, Translate>> = {
  'commander.unknownOption': (option, message) => ({
    es: `No hay ninguna opción "${option}". ${meant(message)?.es ?? HELP.es}`,
    en: `There is no option "${option}". ${meant(message)?.en ?? HELP.en}`,
  }),
  'commander.unknownCommand': (command, message) => ({
    es: `No hay ningún comando "${command}". ${meant(message)?.es ?? HELP.es}`,
    en: `There is no command "${command}". ${meant(message)?.en ?? HELP.en}`,
  }),
  'commander.missingArgument': (argument) => ({
    es: `Falta decir <${argument}>. ${HELP.es}`,
    en: `<${argument}> is missing. ${HELP.en}`,
  }),
  'commander.optionMissingArgument': (option) => ({
    es: `A la opción ${option} le falta su valor.`,
    en: `The option ${option} lacks its value.`,
  }),
  'commander.excessArguments': (command) => ({
    es: `Sobran argumentos para "${command}". ${HELP.es}`,
    en: `There are too many arguments for "${command}". ${HELP.en}`,
  }),
};

const meant = (message: string): Bilingual | undefined => {
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  return near === undefined ? undefined : { es: `¿Quiso decir ${near}?`, en: `Did you mean ${near}?` };
};

/** What is wrong with the command line, in both languages. */
export const usageError = ({ code, message }: CommanderError): Bilingual => {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? 'acta';
  const plain = message.replace(/^error: /, '');
  return table[code]?.(quoted, message) ?? { es: `${plain}. ${HELP.es}`, en: `${plain}. ${HELP.en}` };
};
