import { fileURLToPath } from 'node:url'
import type { Claim } from '../claim.ts'
import { ISTANBUL_REPORTERS, istanbulClaims } from '../istanbul-claims.ts'
import type { Workshop } from '../workshop.ts'

const JEST = fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url))
const REPORTER_FLAGS = ISTANBUL_REPORTERS.map((reporter) => `--reporter=${reporter}`)

/** c8: V8's counts in Istanbul's reports. */
export function measureC8(workshop: Workshop): readonly Claim[] {
  workshop.unpack('javascript')
  workshop.run('c8', [
    '--all',
    '--include=lib/**',
    ...REPORTER_FLAGS,
    '--reports-dir=out',
    process.execPath,
    'exercise.js',
  ])
  return istanbulClaims(workshop, `c8 ${workshop.packageVersion('c8')}`, 'out')
}

/** nyc: Istanbul's own instrumentation. */
export function measureNyc(workshop: Workshop): readonly Claim[] {
  workshop.unpack('javascript')
  workshop.run('nyc', [
    '--all',
    '--include=lib/**',
    ...REPORTER_FLAGS,
    '--report-dir=out',
    process.execPath,
    'exercise.js',
  ])
  return istanbulClaims(workshop, `nyc ${workshop.packageVersion('nyc')}`, 'out')
}

/** jest, with Istanbul's instrumentation and with V8's counts. */
export function measureJest(workshop: Workshop): readonly Claim[] {
  workshop.unpack('javascript')
  const version = workshop.version(process.execPath, JEST, '--version')
  return ['babel', 'v8'].flatMap((provider) => {
    const reporters = ISTANBUL_REPORTERS.map((reporter) => `--coverageReporters=${reporter}`)
    const where = [`--rootDir=${workshop.folder}`, `--coverageDirectory=out-${provider}`, `--cacheDirectory=cache`]
    const what = ['--coverage', `--coverageProvider=${provider}`, '--collectCoverageFrom=lib/**/*.js', ...reporters]
    workshop.run(process.execPath, [JEST, ...where, ...what])
    return istanbulClaims(workshop, `jest ${version} (${provider})`, `out-${provider}`)
  })
}
