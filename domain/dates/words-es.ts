import type { ComponentName, Noun, Said, UnitName, Words } from './words.js';

const el = (text: string): Noun => ({ text, article: 'el ', of: ' de ', all: 'todo el ' });
const la = (text: string): Noun => ({ text, article: 'la ', of: ' de ', all: 'toda la ' });
const plain = (text: string): Noun => ({ text, article: '', of: ' de ', all: 'todo ' });

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const seasons = (where: string): readonly Noun[] => [
  la(`primavera${where}`),
  el(`verano${where}`),
  el(`otoño${where}`),
  el(`invierno${where}`),
];

/** "un mes entero", "cada mes". */
const UNITS: Readonly<Record<UnitName, { readonly whole: string; readonly every: string }>> = {
  day: { whole: 'un día entero', every: 'cada día' },
  month: { whole: 'un mes entero', every: 'cada mes' },
  season: { whole: 'una estación entera', every: 'cada estación' },
  quarter: { whole: 'un trimestre entero', every: 'cada trimestre' },
  quadrimester: { whole: 'un cuatrimestre entero', every: 'cada cuatrimestre' },
  semester: { whole: 'un semestre entero', every: 'cada semestre' },
  year: { whole: 'un año entero', every: 'cada año' },
  date: { whole: 'un periodo entero', every: 'cada fecha' },
};

const COMPONENTS: Readonly<Record<ComponentName, { readonly name: string; readonly ending: 'o' | 'a' }>> = {
  year: { name: 'año', ending: 'o' },
  month: { name: 'mes', ending: 'o' },
  season: { name: 'parte del año', ending: 'a' },
  day: { name: 'día', ending: 'o' },
};

/** "a, b o c"; the word turns to "u" before the sound o, and "y" to "e" before the sound i (RAE, Ortografía). */
const list = (items: readonly string[], word: 'o' | 'y'): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const clashes = word === 'o' ? /^(h?o|8|11(?!\d))/i : /^(i|hi(?!e))/i;
  const joined = clashes.test(last) ? { o: 'u', y: 'e' }[word] : word;
  return `${items.slice(0, -1).join(', ')} ${joined} ${last}`;
};

const de = (text: string): string => (text.startsWith('el ') ? `d${text}` : `de ${text}`);
const a = (text: string): string => (text.startsWith('el ') ? `a${text.slice(1)}` : `a ${text}`);

const fromTo = (from: Said, to: Said, shared: string): string =>
  from.isMarked || to.isMarked
    ? `desde ${from.text} hasta ${to.text}${shared}`
    : `${de(from.text)} ${a(to.text)}${shared}`;

/** Spanish. */
export const spanish: Words = {
  day: (text) => ({ ...el(text), all: '' }),
  year: plain,
  months: MONTHS.map(plain),
  divisions: [
    ...seasons(''),
    ...seasons(' boreal'),
    ...seasons(' austral'),
    ...['primer', 'segundo', 'tercer', 'cuarto'].map((nth) => el(`${nth} trimestre`)),
    ...['primer', 'segundo', 'tercer'].map((nth) => el(`${nth} cuatrimestre`)),
    ...['primer', 'segundo'].map((nth) => el(`${nth} semestre`)),
  ],
  someDay: (within) => `algún día de ${within}`,
  someMonth: (year, isWhole) => `${isWhole ? 'un mes entero' : 'algún mes'} de ${year}`,
  someYear: (first, last, isWhole) => `${isWhole ? 'un año entero' : 'algún año'} entre ${first} y ${last}`,
  about: (date, within) => `${within ? 'aproximadamente' : 'hacia'} ${date}`,
  possibly: (date) => `posiblemente ${date}`,
  doubt: (component, approximate, uncertain) => {
    const { name, ending } = COMPONENTS[component];
    const doubts = [uncertain ? `inciert${ending}` : '', approximate ? `aproximad${ending}` : ''];
    return `${name} ${list(doubts.filter(Boolean), 'y')}`;
  },
  or: (items) => list(items, 'o'),
  and: (items) => list(items, 'y'),
  fromTo,
  between: (from, to, shared) => `entre ${from.text} y ${to.text}${shared}`,
  someTime: (between) => `en algún momento ${between}`,
  someWhole: (unit, between) => `${UNITS[unit].whole} ${between}`,
  every: (unit, from, to, shared) => `${UNITS[unit].every} ${fromTo(from, to, shared)}`,
  extentFrom: (date, end) =>
    end === 'open' ? `desde ${date} sin fecha de fin` : `desde ${date} hasta una fecha desconocida`,
  extentUntil: (date, start) =>
    start === 'open' ? `hasta ${date} sin fecha de inicio` : `desde una fecha desconocida hasta ${date}`,
  windowFrom: (date, end) =>
    end === 'open'
      ? `en algún momento desde ${date}`
      : `en algún momento entre ${date} y una fecha desconocida`,
  windowUntil: (date, start) =>
    start === 'open'
      ? `en algún momento hasta ${date}`
      : `en algún momento entre una fecha desconocida y ${date}`,
  later: (date, isOne) => `${date} ${isOne ? 'o' : 'y'} después`,
  earlier: (date, isOne) => `${date} ${isOne ? 'o' : 'y'} antes`,
  toBeConfirmed: 'por confirmar',
  notAfter: (moment) => `${moment} o antes`,
  inferred: (reason, isYear) => `${isYear ? 'año inferido' : 'inferido'}: ${reason}`,
  undated: {
    'to-be-defined': 'sin fecha: por definir',
    'to-be-determined': 'sin fecha: por determinar',
    'not-stated': 'sin fecha: la fuente no la indica',
  },
};
