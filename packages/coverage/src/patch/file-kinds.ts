import { compileGlobs } from '@velocity/diff'
import { baseName } from '../resolve/tree-index.ts'

/** Languages whose extensions one tool measures together. Any other extension stands for itself. */
const FAMILIES: readonly (readonly string[])[] = [
  ['ts', 'tsx', 'mts', 'cts'],
  ['js', 'jsx', 'mjs', 'cjs'],
  ['c', 'cc', 'cpp', 'cxx'],
]

const TESTS = [
  '**/{test,tests,__tests__,spec,specs,e2e,__mocks__,__fixtures__,fixtures,testdata}/**',
  '**/*.{test,spec,e2e,bench,stories}.*',
  '**/*_{test,spec}.*',
  '**/test_*.py',
  '**/conftest.py',
  '**/*{Test,Tests,IT,Spec}.{java,kt,scala,groovy,cs,php,swift}',
  '**/src/{test,testFixtures,integrationTest,androidTest}/**',
]

const GENERATED = [
  '**/*.pb.go',
  '**/*_pb2.py',
  '**/*_pb2_grpc.py',
  '**/*.g.{cs,dart}',
  '**/*.designer.cs',
  '**/*.generated.*',
  '**/{dist,vendor,node_modules,third_party}/**',
  '**/*.min.js',
]

const SUPPORT = [
  '**/*.d.{ts,mts,cts}',
  '**/*.config.*',
  '**/.*rc.*',
  '**/{jest,vitest}.setup.*',
  '**/setupTests.*',
  '**/setup.py',
  '**/gulpfile.*',
  '**/*.gradle.kts',
]

/** Tells what a file without coverage most likely is; null when it looks like code that ought to be measured. */
export type FileKinds = (path: string) => 'test' | 'generated' | 'never-measured' | null

/**
 * Learns from the measured files which kinds of file are measured here.
 *
 * Shape:  a function of a path. Extensions that no report holds are `never-measured`, as are declarations and tools' own settings.
 * Errors: never throws.
 */
export function learnFileKinds(measured: Iterable<string>): FileKinds {
  const families = new Set<string>()
  for (const path of measured) families.add(familyOf(path))
  const [isTest, isGenerated, isSupport] = [compileGlobs(TESTS), compileGlobs(GENERATED), compileGlobs(SUPPORT)]
  return (path) => {
    if (!families.has(familyOf(path))) return 'never-measured'
    if (isTest(path)) return 'test'
    if (isGenerated(path)) return 'generated'
    return isSupport(path) ? 'never-measured' : null
  }
}

/** Names the family of a file's extension: `ts` for `a/b.tsx`, '' without one. */
export function familyOf(path: string): string {
  const name = baseName(path)
  const dot = name.lastIndexOf('.')
  const extension = dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
  return FAMILIES.find((family) => family.includes(extension))?.[0] ?? extension
}
