/**
 * `pnpm compare-tools [tool…] [--path DIR:DIR] [--keep]`: holds our parsers against the coverage tools on this machine.
 *
 * Writes small sample projects into a temporary folder, runs every tool that is installed, and compares the tool's own
 * figures with what we read in its reports. Exits 1 on a difference that nothing explains.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { renderTable } from './bench/render-table.ts'
import { compareClaim, isDifference, type Row } from './compare-with-tools/compare-claim.ts'
import { listLines, readWithCommand } from './compare-with-tools/read-with-ours.ts'
import { TOOLS, type Tool } from './compare-with-tools/tools.ts'
import { findProgram, ToolUnusable, Workshop } from './compare-with-tools/workshop.ts'

const HEADER = ['tool', 'report format', 'metric', 'tool says', 'we say', 'same?'] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { path: { type: 'string', default: '' }, keep: { type: 'boolean', default: false } },
})
const unknown = positionals.find((name) => !TOOLS.some((tool) => tool.name === name))
if (unknown === undefined) process.exitCode = await compareAll()
else {
  console.error(`usage: pnpm compare-tools [${TOOLS.map((tool) => tool.name).join('|')}]… [--path DIR:DIR] [--keep]`)
  process.exitCode = 2
}

async function compareAll(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'velocity-compare-'))
  const searchPath = [values.path, process.env['PATH'] ?? ''].filter((part) => part !== '').join(delimiter)
  const rows: Row[] = []
  const skipped: string[] = []
  const broken: string[] = []
  for (const tool of TOOLS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const missing = tool.needs.filter((program) => findProgram(program, searchPath) === null)
    if (missing.length > 0) skipped.push(`${tool.name}: skipped, this machine has no ${missing.join(', no ')}`)
    else {
      try {
        rows.push(...(await compareTool(tool, new Workshop(join(folder, tool.name), searchPath))))
      } catch (error) {
        if (error instanceof ToolUnusable) skipped.push(`${tool.name}: skipped, ${error.message}`)
        else broken.push(`${tool.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  if (values.keep) console.log(`reports: ${folder}\n`)
  else rmSync(folder, { recursive: true })
  return conclude(rows, skipped, broken)
}

async function compareTool(tool: Tool, workshop: Workshop): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const claim of tool.measure(workshop)) {
    const needsListing = claim.files.some((file) => file.listing !== undefined)
    const listings = needsListing ? await listLines(claim.report) : new Map<string, ReadonlyMap<number, boolean>>()
    rows.push(...compareClaim(claim, readWithCommand(claim.report), listings))
  }
  return rows
}

function conclude(rows: readonly Row[], skipped: readonly string[], broken: readonly string[]): number {
  const cells = rows.map((row) => [row.tool, row.format, row.metric, row.toolSays, row.weSay, row.same])
  console.log(renderTable(HEADER, cells))
  const differences = rows.filter(isDifference).length
  const same = rows.filter((row) => row.same === 'yes').length
  for (const line of [...skipped, ...broken]) console.log(`\n${line}`)
  console.log(
    `\n${same} figures are the same, ${differences} differ, ${rows.length - same - differences} count other things.`,
  )
  if (rows.length === 0)
    console.log('Nothing was compared: no tool is installed. Install one, or name its folder with --path.')
  return differences > 0 || broken.length > 0 || same === 0 ? 1 : 0
}
