/** Runs every suite from the TypeScript sources, in Node's own module system. */
export default {
  testMatch: ['**/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/lib/', '/dist/', '/examples/'],
  modulePathIgnorePatterns: ['/lib/', '/dist/', '<rootDir>/examples/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'import', 'default'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
  collectCoverageFrom: ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'],
  // The suites are mostly child processes, and a runner has two cores.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/slowest-first.mjs',
  testTimeout: 60_000,
  // Every child process is a fork of its worker: a small one is forked in a fraction of the time.
  workerIdleMemoryLimit: '400MB',
}
