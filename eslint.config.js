import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinModules } from 'node:module';
import ts from 'typescript-eslint';

const impure = [
  ['ThrowStatement', 'Return a Left: the rules never throw.'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Time comes in as an argument.'],
  ["CallExpression[callee.name='Date']", 'Time comes in as an argument.'],
  ["CallExpression[callee.name='edtf'][arguments.length=0]", 'Time comes in as an argument.'],
].map(([selector, message]) => ({ selector, message }));

const impureProperties = [
  ['Date', 'now'],
  ['Temporal', 'Now'],
  ['Math', 'random'],
].map(([object, property]) => ({ object, property, message: 'Time and chance come in as arguments.' }));

const impureGlobals = [
  ...['process', 'console', 'performance', 'crypto', 'fetch', 'globalThis', 'global', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'The rules are pure: this belongs in adapters/.' }));

const impureImports = {
  paths: builtinModules.map((name) => ({ name, message: 'The rules are pure: no platform modules.' })),
  patterns: [{ group: ['node:*'], message: 'The rules are pure: no platform modules.' }],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      // "modified" counts a switch once: an exhaustive switch over many events is a table, not a maze.
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['domain/**/*.ts', 'projections/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...impure],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': ['error', impureImports],
    },
  },
  {
    // Data tables: names, phrases, codes. Nothing to read twice.
    files: ['**/*.table.ts', 'types/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' },
    },
  },
  {
    // Runs in Node and in a page, by what both have.
    files: ['adapters/cli/bundle/verify.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['TextDecoder', 'TextEncoder', 'atob', 'btoa', 'crypto', 'document'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  prettier,
);
