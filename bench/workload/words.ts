import type { Draws } from './draws.js';

const WHO = ['La Presidencia', 'La Secretaría', 'Cada miembro', 'El grupo de trabajo'] as const;
const DOES = ['presentará', 'revisará', 'distribuirá', 'actualizará'] as const;
const WHAT = [
  'el plan de trabajo',
  'la matriz de actividades',
  'el informe anual',
  'las pautas comunes',
] as const;
const WHEN = [
  'antes de la próxima reunión',
  'cada seis meses',
  'cuando haya fondos',
  'con los observadores',
] as const;

/** A sentence such as a conference adopts. */
export const sentence = ({ one }: Draws): string => `${one(WHO)} ${one(DOES)} ${one(WHAT)} ${one(WHEN)}.`;

/** A title in both languages of the workload's bodies. */
export const title = ({ one }: Draws, name: string): { readonly es: string; readonly en: string } => {
  const [es, en] = one([
    ['Plan', 'Plan'],
    ['Informe', 'Report'],
    ['Recomendación', 'Recommendation'],
    ['Presupuesto', 'Budget'],
  ]);
  return { es: `${es} ${name}`, en: `${en} ${name}` };
};
