import type { Claim } from './claim.ts'
import { measureCoveragePy } from './tools/coverage-py.ts'
import { measureGcovr } from './tools/gcovr.ts'
import { measureGo } from './tools/go.ts'
import { measureC8, measureJest, measureNyc } from './tools/istanbul.ts'
import { measureJacoco } from './tools/jacoco.ts'
import { measureLcov } from './tools/lcov.ts'
import { measureClang, measureRust } from './tools/llvm.ts'
import { measureNodeTest } from './tools/node-test.ts'
import { measureOpenclover } from './tools/openclover.ts'
import { measurePhpunit } from './tools/phpunit.ts'
import { measureSimplecov } from './tools/simplecov.ts'
import type { Workshop } from './workshop.ts'

/** A coverage tool that can be asked. */
export interface Tool {
  readonly name: string
  /** Programs that must be on the search path. */
  readonly needs: readonly string[]
  /** Runs the tool on its sample and says what it claims about each of its reports. */
  measure(workshop: Workshop): readonly Claim[]
}

export const TOOLS: readonly Tool[] = [
  { name: 'coverage.py', needs: ['python3', 'coverage'], measure: measureCoveragePy },
  { name: 'node-test', needs: [], measure: measureNodeTest },
  { name: 'c8', needs: ['c8'], measure: measureC8 },
  { name: 'nyc', needs: ['nyc'], measure: measureNyc },
  { name: 'go', needs: ['go'], measure: measureGo },
  { name: 'jacoco', needs: ['java', 'mvn'], measure: measureJacoco },
  { name: 'openclover', needs: ['java', 'mvn'], measure: measureOpenclover },
  { name: 'jest', needs: [], measure: measureJest },
  { name: 'gcovr', needs: ['gcc', 'g++', 'gcovr'], measure: measureGcovr },
  { name: 'lcov', needs: ['gcc', 'g++', 'lcov'], measure: measureLcov },
  ...['', '-19'].map((suffix) => ({
    name: `clang${suffix}`,
    needs: [`clang${suffix}`, `clang++${suffix}`, `llvm-profdata${suffix}`, `llvm-cov${suffix}`],
    measure: (workshop: Workshop) => measureClang(workshop, suffix),
  })),
  {
    name: 'rustc',
    needs: ['rustc', 'llvm-profdata', 'llvm-cov'],
    measure: (workshop) => measureRust(workshop, 'rustc', ''),
  },
  { name: 'simplecov', needs: ['ruby'], measure: measureSimplecov },
  { name: 'phpunit', needs: ['php', 'phpunit'], measure: measurePhpunit },
]
