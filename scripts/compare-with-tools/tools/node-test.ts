import type { Claim } from '../claim.ts'
import type { Workshop } from '../workshop.ts'

interface NodeFile {
  readonly path: string
  readonly totalLineCount: number
  readonly coveredLineCount: number
  readonly totalBranchCount: number
  readonly coveredBranchCount: number
  readonly totalFunctionCount: number
  readonly coveredFunctionCount: number
  readonly lines: readonly { readonly line: number; readonly count: number }[]
}

/** Node's own test runner: its lcov report against the figures that it hands to a reporter. */
export function measureNodeTest(workshop: Workshop): readonly Claim[] {
  workshop.unpack('javascript')
  const reporters = ['--test-reporter=lcov', '--test-reporter-destination=node.info']
  const figures = ['--test-reporter=./figures-reporter.mjs', '--test-reporter-destination=figures.json']
  const what = ['--test', '--experimental-test-coverage', '--test-coverage-include=lib/**', 'all.node.js']
  workshop.run(process.execPath, [...reporters, ...figures, ...what])
  const { files } = workshop.json<{ readonly files: readonly NodeFile[] }>('figures.json')
  return [
    {
      tool: `node --test ${process.versions.node}`,
      format: 'lcov',
      report: workshop.path('node.info'),
      files: files.map((file) => ({
        path: file.path.slice(workshop.folder.length + 1),
        lines: { covered: file.coveredLineCount, total: file.totalLineCount },
        branches: { covered: file.coveredBranchCount, total: file.totalBranchCount },
        functions: { covered: file.coveredFunctionCount, total: file.totalFunctionCount },
        listing: new Map(file.lines.map(({ line, count }) => [line, count > 0])),
      })),
    },
  ]
}
