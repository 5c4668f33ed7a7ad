import type { Bilingual } from '../../../domain/language/codec.js';
import { notCosigned } from '../../../src/verify/findings.js';
import type { Policy } from '../../../src/witness/policy.js';
import type { Report } from './report.js';

/** A report with who cosigned, held against whose signatures are asked for. */
export const withCosigners = (report: Report, policy: Policy | undefined): Report => {
  if (policy === undefined) return report;
  const { signed, findings, notes } = report;
  // Of what is at hand the one that covers most counts: a receipt may be older than its witnesses.
  const enough = signed.filter(({ by }) => policy.isEnough(by));
  const furthest = [...enough].sort((one, other) => other.checkpoint.size - one.checkpoint.size)[0];
  if (furthest === undefined) return { ...report, findings: [...findings, notCosigned] };
  const names = [...policy.witnesses].filter(([, { vkey }]) => furthest.by.some((key) => key.vkey === vkey));
  return { ...report, notes: [...notes, cosigned(furthest.checkpoint.size, names, policy.witnesses.size)] };
};

const cosigned = (
  size: number,
  names: readonly (readonly [name: string, key: unknown])[],
  of: number,
): Bilingual => {
  const who = names.map(([name]) => name).join(', ');
  return {
    es: `Cofirmado hasta el asiento ${size - 1} por ${names.length} de ${of} testigos${who === '' ? '' : ` (${who})`}: basta para la política.`,
    en: `Cosigned up to entry ${size - 1} by ${names.length} of ${of} witnesses${who === '' ? '' : ` (${who})`}: enough for the policy.`,
  };
};
