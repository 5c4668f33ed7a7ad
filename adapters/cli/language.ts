import type { Bilingual } from '../../domain/language/codec.js';

export const LANGS = ['es', 'en'] as const;
export type Lang = (typeof LANGS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** The language asked for, else that of the locale: Spanish for `es…`, English for all else. */
export const languageFor = (args: readonly string[], env: Environment): Lang => {
  const asked = askedFor(args);
  if (asked === 'es' || asked === 'en') return asked;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^es(?![a-z])/i.test(locale ?? '') ? 'es' : 'en';
};

// Before the arguments are understood, so that what is wrong with them is said in the right language.
const askedFor = (args: readonly string[]): string | undefined => {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const option = options[at];
  return option === '--lang' ? options[at + 1] : option?.slice('--lang='.length);
};

export const say = (lang: Lang, said: Bilingual): string => said[lang];
