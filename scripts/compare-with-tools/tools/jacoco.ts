import type { Claim, FileFigures, Metric, Tally } from '../claim.ts'
import { ToolUnusable, type Workshop } from '../workshop.ts'

const SITE = 'target/site/jacoco'
const NONE: Tally = { covered: 0, total: 0 }

/** JaCoCo through Maven: its XML report against its CSV, its source files' counters and its HTML pages. */
export function measureJacoco(workshop: Workshop): readonly Claim[] {
  workshop.unpack('java')
  try {
    workshop.run('mvn', ['-q', '-B', 'test'])
  } catch (error) {
    const isOffline = /could not be resolved|Could not transfer|Plugin .* not found/.test(String(error))
    throw isOffline ? new ToolUnusable('Maven cannot fetch the JaCoCo plugin') : error
  }
  const xml = workshop.text(SITE, 'jacoco.xml')
  const version = /jacoco-maven-plugin<\/artifactId><version>([\d.]+)/.exec(workshop.text('pom.xml'))?.[1]
  const csv = readCsv(workshop.text(SITE, 'jacoco.csv'))
  const base = { tool: `JaCoCo ${version}`, report: workshop.path(SITE, 'jacoco.xml') }
  const files = readSourceFiles(xml)
  return [
    {
      ...base,
      format: 'XML: counters of source files',
      files,
      totals: {
        lines: readCounter(withoutPackages(xml), 'LINE'),
        branches: readCounter(withoutPackages(xml), 'BRANCH'),
      },
      asides: [{ metric: 'instructions', toolSays: show(csv.instructions), why: 'bytecode is no line' }],
    },
    {
      ...base,
      format: 'XML: the CSV',
      files: files.map(({ path }) => ({ path })),
      totals: { branches: csv.branches, functions: csv.functions },
      asides: [
        { metric: 'lines', toolSays: show(csv.lines), why: 'it sums classes, and two classes may share a line' },
      ],
    },
    {
      ...base,
      format: 'XML: the HTML pages',
      files: files.map(({ path }) => ({ path, listing: readPage(workshop, path) })),
    },
  ]
}

function withoutPackages(xml: string): string {
  return xml.replace(/<package[\s\S]*<\/package>/, '')
}

function readSourceFiles(xml: string): readonly FileFigures[] {
  return [...xml.matchAll(/<package name="([^"]*)">([\s\S]*?)<\/package>/g)].flatMap(([, name, body]) =>
    [...(body ?? '').matchAll(/<sourcefile name="([^"]*)">([\s\S]*?)<\/sourcefile>/g)].map(([, file, counters]) => ({
      path: name === '' ? (file ?? '') : `${name}/${file}`,
      lines: readCounter(counters ?? '', 'LINE'),
      branches: readCounter(counters ?? '', 'BRANCH'),
      functions: readCounter(counters ?? '', 'METHOD'),
    })),
  )
}

function readCounter(xml: string, type: string): Tally {
  const [, missed, covered] = new RegExp(`<counter type="${type}" missed="(\\d+)" covered="(\\d+)"`).exec(xml) ?? []
  return missed === undefined ? NONE : { covered: Number(covered), total: Number(missed) + Number(covered) }
}

/** Lines that a page colours: fully, partly or not covered. */
function readPage(workshop: Workshop, path: string): ReadonlyMap<number, boolean> {
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? 'default' : path.slice(0, slash).replaceAll('/', '.')
  // JaCoCo spells the names of pages in ASCII.
  const page = workshop.text(SITE, folder, `${path.slice(slash + 1).replace(/[^ -~]/g, '_')}.html`)
  const marks = page.matchAll(/<span class="(fc|pc|nc)[^"]*" id="L(\d+)"/g)
  return new Map([...marks].map(([, mark, line]) => [Number(line), mark !== 'nc']))
}

function readCsv(text: string): Readonly<Record<Metric | 'instructions', Tally>> {
  const [header = '', ...rows] = text.trim().split('\n')
  const columns = header.split(',')
  const sum = (name: string): number =>
    rows.reduce((total, row) => total + Number(row.split(',')[columns.indexOf(name)] ?? 0), 0)
  const tally = (name: string): Tally => {
    const covered = sum(`${name}_COVERED`)
    return { covered, total: covered + sum(`${name}_MISSED`) }
  }
  return {
    lines: tally('LINE'),
    branches: tally('BRANCH'),
    functions: tally('METHOD'),
    instructions: tally('INSTRUCTION'),
  }
}

function show({ covered, total }: Tally): string {
  return `${covered}/${total}`
}
