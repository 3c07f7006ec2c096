import type { Claim, FileFigures, Tally } from '../claim.ts'
import { ToolUnusable, type Workshop } from '../workshop.ts'

/** OpenClover through Maven: its report's lines against the metrics that it counts of every file. */
export function measureOpenclover(workshop: Workshop): readonly Claim[] {
  workshop.unpack('java')
  const maven = ['-q', '-B', '-f', 'pom-openclover.xml', 'clover:setup', 'test', 'clover:clover']
  try {
    workshop.run('mvn', maven)
  } catch (error) {
    const isOffline = /could not be resolved|Could not transfer|Plugin .* not found/.test(String(error))
    throw isOffline ? new ToolUnusable('Maven cannot fetch the OpenClover plugin') : error
  }
  // Test code is a project of its own behind it, which is not measured.
  const [xml = ''] = workshop.text('target/site/clover/clover.xml').split('<testproject')
  const files = xml.split(/(?=<file )/).slice(1)
  const project = readMetrics(xml)
  return [
    {
      tool: `OpenClover ${/clover="([\d.]+)"/.exec(xml)?.[1]}`,
      format: 'Clover: metrics of files',
      report: workshop.path('target/site/clover/clover.xml'),
      totals: { branches: project.branches, functions: project.functions },
      files: files.map((file): FileFigures => {
        const { branches, functions } = readMetrics(file)
        return { path: /path="([^"]*)"/.exec(file)?.[1] ?? '', branches, functions, listing: readStatements(file) }
      }),
      asides: [
        {
          metric: 'statements',
          toolSays: `${project.statements.covered}/${project.statements.total}`,
          why: 'several statements may stand on one line',
        },
      ],
    },
  ]
}

function readMetrics(xml: string): Readonly<Record<'statements' | 'branches' | 'functions', Tally>> {
  const metrics = /<metrics [^>]*>/.exec(xml)?.[0] ?? ''
  const read = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(metrics)?.[1])
  return {
    statements: { covered: read('coveredstatements'), total: read('statements') },
    branches: { covered: read('coveredconditionals'), total: read('conditionals') },
    functions: { covered: read('coveredmethods'), total: read('methods') },
  }
}

/** Lines of statements and of conditions without one (an assertion), hit when one of them ran. */
function readStatements(file: string): ReadonlyMap<number, boolean> {
  const listing = new Map<number, boolean>()
  for (const [row] of file.matchAll(/<line [^>]*type="(?:stmt|cond)"/g)) {
    const line = Number(/ num="(\d+)"/.exec(row)?.[1])
    listing.set(line, listing.get(line) === true || / (?:count|truecount|falsecount)="[1-9]/.test(row))
  }
  return listing
}
