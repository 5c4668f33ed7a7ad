import fc from 'fast-check';

/**
 * What the laws draw is the same at every run, so that the same commit passes or fails the same way wherever it is
 * tested. `ACTA_SEED=random` (or a number) draws anew, to look for what nobody has met yet.
 */
const asked = process.env['ACTA_SEED'];
const SEED = 20191114;

if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });
