import { join } from 'node:path'
import { renderTable } from '../render-table.ts'
import { type Corpus, copyCorpus } from './copy-corpus.ts'
import { measureProcess } from './measure-process.ts'
import { ourCommand, ourFindings, verdictOf } from './our-command.ts'
import { PEERS } from './peer-commands.ts'
import type { ScannerCommand } from './scanner-command.ts'
import type { SecretsBench, Workshop } from './secrets-bench.ts'

const HEADER = ['findings', 'lines', 'blocking', 'not blocking', 'blocking/100k', 'not blocking/100k', 'says']
const NONE = '–'

/**
 * Counts what scanners find in trees that hold nothing secret, or hardly anything.
 *
 * Shape: acts: prints a table. Whatever another scanner finds is blocking, for it ends with an error.
 */
export async function benchFindings({ trees }: SecretsBench, shop: Workshop): Promise<void> {
  const own = [join(shop.root, 'node_modules', '.pnpm'), join(shop.root, 'examples')]
  const rows: (readonly string[])[] = []
  for (const [index, tree] of (trees.length === 0 ? own : trees).entries()) {
    process.stderr.write(`  findings in ${tree} …\n`)
    const corpus = copyCorpus(tree, join(shop.folder, `findings-${index}`), null)
    const ours = ourCommand(shop.root)
    rows.push([tree, '', '', '', '', '', ''])
    rows.push(await ourRow('  ours, where it is', ours, tree, corpus.lines))
    rows.push(await ourRow('  ours, on the copy', ours, corpus.folder, corpus.lines))
    for (const peer of PEERS) rows.push(await peerRow(peer, corpus))
  }
  console.log(
    'The copy holds the text files, without folders called node_modules, for other scanners never look there.',
  )
  console.log(`Ours tells low confidence in its JSON report only: it does not count as a finding here.\n`)
  console.log(`${renderTable(HEADER, rows)}\n`)
}

async function ourRow(
  name: string,
  command: ScannerCommand,
  folder: string,
  lines: number,
): Promise<readonly string[]> {
  const ended = await measureProcess(command.program, command.args(folder), { cwd: folder })
  const findings = ended === null ? null : ourFindings(ended)
  if (ended === null || findings === null) return failed(name, `fails: ${ended?.stderr.trim().split('\n').at(-1)}`)
  const { blocking, medium, low } = findings
  const rates = [perLines(blocking, lines), perLines(medium, lines)]
  return [name, `${lines}`, `${blocking}`, `${medium}`, ...rates, `${verdictOf(ended)}; ${low} low`]
}

async function peerRow(peer: ScannerCommand, { folder, lines }: Corpus): Promise<readonly string[]> {
  const name = `  ${peer.name}, on the copy`
  const ended = await measureProcess(peer.program, peer.args(folder), { cwd: folder })
  if (ended === null) return failed(name, `${peer.program} is not on the PATH`)
  const found = peer.read(ended)
  if (found === null) return failed(name, `ended with ${ended.exitCode}`)
  const count = Number.parseInt(found, 10)
  return [name, `${lines}`, `${count}`, NONE, perLines(count, lines), NONE, '']
}

function failed(name: string, why: string): readonly string[] {
  return [name, NONE, NONE, NONE, NONE, NONE, why]
}

function perLines(count: number, lines: number): string {
  return lines === 0 ? NONE : ((count * 100_000) / lines).toFixed(1)
}
