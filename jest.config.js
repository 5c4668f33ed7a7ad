// Tests run as CommonJS: swc turns TypeScript, and the dependencies that ship ESM only, into it.
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      target: 'es2022',
      transform: { verbatimModuleSyntax: true, react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
    swcrc: false,
  },
];

const esmOnly = [
  '@noble/ed25519',
  '@noble/hashes',
  'character-entities',
  'decode-named-character-reference',
  'devlop',
  'edtf',
  'jose',
  'ccount',
  'escape-string-regexp',
  'longest-streak',
  'markdown-table',
  'mdast-util-[a-z-]+',
  'micromark[a-z-]*',
  'oauth4webapi',
  'openid-client',
  'preact',
  'preact-render-to-string',
  'temporal-polyfill',
  'temporal-utils',
  'unist-util-[a-z-]+',
  'uuid',
  'zwitch',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  setupFiles: ['<rootDir>/test/support/draws.ts'],
  // One more than CI has cores: many suites wait for a process, a socket or a clock.
  maxWorkers: 3,
  // A machine that is busy is no failure: this only ends what hangs.
  testTimeout: 120_000,

  // Istanbul's counters see both sides of every choice; v8's miss those of a function never called.
  coverageProvider: 'babel',
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcovonly', 'json-summary'],
  // Counting takes time, so it counts where a threshold is held.
  collectCoverageFrom: ['{domain,projections}/**/*.ts'],
  coverageThreshold: {
    './domain/': { branches: 95 },
    './projections/': { branches: 95 },
  },
};
