import type { Claim } from '../claim.ts'
import type { Workshop } from '../workshop.ts'

interface Figures {
  readonly path: string
  readonly lines: readonly [number, number]
  readonly branches: readonly [number, number]
  readonly executable: Readonly<Record<string, boolean>>
}

/** SimpleCov: its resultset against what a formatter of ours is handed. */
export function measureSimplecov(workshop: Workshop): readonly Claim[] {
  workshop.unpack('ruby')
  workshop.run('ruby', ['main.rb'])
  const version = workshop.version('ruby', '-e', 'require "simplecov"; puts SimpleCov::VERSION')
  const figures = workshop.json<readonly Figures[]>('figures.json')
  return [
    {
      tool: `SimpleCov ${version}`,
      format: 'resultset',
      report: workshop.path('coverage', '.resultset.json'),
      files: figures.map(({ path, branches, executable }) => ({
        path,
        branches: { covered: branches[0], total: branches[1] },
        listing: new Map(Object.entries(executable).map(([line, isHit]) => [Number(line), isHit])),
      })),
      asides: [
        {
          metric: 'lines',
          toolSays: `${sum(figures, 0)}/${sum(figures, 1)}`,
          why: 'it leaves out what is between :nocov: marks, which are in the source and not in the resultset',
        },
      ],
    },
  ]
}

function sum(figures: readonly Figures[], side: 0 | 1): number {
  return figures.reduce((total, { lines }) => total + lines[side], 0)
}
