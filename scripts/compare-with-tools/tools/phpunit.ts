import type { Aside, Claim, FileFigures } from '../claim.ts'
import type { Workshop } from '../workshop.ts'

interface Figures {
  readonly path: string
  readonly lines: readonly [number, number]
  readonly methods: readonly [number, number]
  readonly listing: Readonly<Record<string, boolean>>
}

/** PHPUnit: its Clover and Cobertura reports against what its own library counts. */
export function measurePhpunit(workshop: Workshop): readonly Claim[] {
  workshop.unpack('php')
  const reports = [
    '--coverage-clover',
    'clover.xml',
    '--coverage-cobertura',
    'cobertura.xml',
    '--coverage-php',
    'coverage.php',
  ]
  workshop.run('phpunit', ['--whitelist', 'src', ...reports])
  const figures = JSON.parse(workshop.run('php', ['figures.php'])) as readonly Figures[]
  const methods: Aside = {
    metric: 'methods',
    toolSays: `${sum(figures, 0)}/${sum(figures, 1)}`,
    why: 'PHPUnit calls a method covered when all of its lines ran, we when any did',
  }
  const clover = workshop.text('clover.xml')
  const lines: Aside = {
    metric: 'lines',
    toolSays: `${figures.reduce((total, file) => total + file.lines[0], 0)}/${figures.reduce((total, file) => total + file.lines[1], 0)}`,
    why: 'its Clover lists the line of a one-line method as a method only, not as a statement; all others are compared',
  }
  const base = {
    tool: `PHPUnit ${workshop.version('phpunit')}`,
    files: figures.map(({ path, lines, listing }) => ({
      path,
      lines: { covered: lines[0], total: lines[1] },
      listing: new Map(Object.entries(listing).map(([line, isHit]) => [Number(line), isHit])),
    })),
    asides: [methods],
  }
  return [
    {
      ...base,
      format: 'Clover',
      report: workshop.path('clover.xml'),
      files: base.files.map(
        ({ path, listing }): FileFigures => ({ path, listing: withoutMethods(listing, clover, path) }),
      ),
      asides: [lines, methods],
    },
    { ...base, format: 'Cobertura', report: workshop.path('cobertura.xml') },
  ]
}

/** The listing without the lines that the report gives to a method alone. */
function withoutMethods(
  listing: ReadonlyMap<number, boolean>,
  clover: string,
  path: string,
): ReadonlyMap<number, boolean> {
  const file = clover.split('<file ').find((part) => part.startsWith(`name="${path}"`)) ?? ''
  const methods = new Set([...file.matchAll(/<line num="(\d+)" type="method"/g)].map(([, line]) => Number(line)))
  return new Map([...listing].filter(([line]) => !methods.has(line)))
}

function sum(figures: readonly Figures[], side: 0 | 1): number {
  return figures.reduce((total, { methods }) => total + methods[side], 0)
}
