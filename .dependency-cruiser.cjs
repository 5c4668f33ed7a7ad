// The arrows of docs/architecture.md: adapters → src → projections → domain, and never back.
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const pure = npm('fp-ts', 'io-ts', 'immutable', 'edtf', 'temporal-polyfill', 'diff', '@noble/hashes');
const product = '^(domain|projections|src|adapters)/';

const inward = (layer, allowed, comment) => ({
  name: `${layer}-points-inward`,
  comment,
  severity: 'error',
  from: { path: `^${layer}/` },
  to: { pathNot: allowed },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    inward('domain', ['^domain/', pure], 'The rules know only each other and the pure packages.'),
    inward('projections', ['^(projections|domain)/', pure], 'Answers are folds of what the domain says.'),
    forbid(
      'src-points-inward',
      'The application speaks to the world through its ports.',
      { path: '^src/' },
      { path: '^(adapters|test|bench|examples|scripts)/' },
    ),
    forbid(
      'src-drives-nothing',
      'Databases, servers and terminals belong to adapters.',
      { path: '^src/' },
      { path: npm('better-sqlite3', '@eventstore', 'express', 'commander', 'picocolors') },
    ),
    forbid(
      'adapters-stand-apart',
      'An adapter knows no other but what reads what comes in (JSON, misspellings, files of texts) and writes what leaves (documents); a process wires them together.',
      {
        path: '^adapters/([^/]+)/',
        pathNot: '^adapters/(cli/(main|start|this-process|open-store|serving)[.]ts$|page/app/)',
      },
      { path: '^adapters/', pathNot: '^adapters/(($1|json|documents|import)/|[^/]+[.]ts$)' },
    ),
    forbid(
      'page-asks-over-http',
      'What runs in a browser knows the types of answers, how a chain is laid out, how words are searched for and what the bytes of an entry are; all else it asks, as any client.',
      { path: '^adapters/page/app/' },
      {
        pathNot: [
          '^adapters/page/app/',
          '^projections/chain/',
          '^domain/language/canonical[.]ts$',
          '^src/search/words[.]ts$',
          npm('preact', 'preact-render-to-string', 'diff', '@noble/ed25519'),
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'nobody-knows-the-page',
      'The page is built apart, and the service is handed what was built.',
      { path: product, pathNot: '^adapters/page/app/' },
      { path: '^adapters/page/app/' },
    ),
    forbid(
      'stores-stand-apart',
      'A store shares with another only the contract.',
      { path: '^adapters/store/(memory|sqlite|eventstoredb)/' },
      { path: '^adapters/store/(memory|sqlite|eventstoredb)/', pathNot: '^adapters/store/$1/' },
    ),
    forbid(
      'product-without-tests',
      'What ships needs no test, bench, example or script to run.',
      { path: product },
      { path: '^(test|bench|examples|scripts|dist)/' },
    ),
    forbid(
      'state-before-decide',
      'State is what happened; deciding comes after.',
      { path: '^domain/.+/state[.]ts$' },
      { path: '(^|/)decide[.]ts$' },
    ),
    forbid('no-circular', 'Types count too.', {}, { circular: true }),
    forbid('resolvable', 'Every import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'declared-dependency',
      'What ships imports what package.json names under dependencies.',
      { path: product },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-peer', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^types/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
