// The page in a real browser, against the service as it is built: `npm run test:browser`. It needs Chromium, and fails
// where there is none; `npm test` needs none.
import config from './jest.config.js';

const {
  moduleFileExtensions,
  moduleNameMapper,
  modulePathIgnorePatterns,
  transform,
  transformIgnorePatterns,
} = config;

/** @type {import('jest').Config} */
export default {
  moduleFileExtensions,
  moduleNameMapper,
  modulePathIgnorePatterns,
  transform,
  transformIgnorePatterns,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
  // Browsers beside each other gain little, and what is timed by a cut line is no longer what it was.
  maxWorkers: 1,
  testTimeout: 180_000,
};
