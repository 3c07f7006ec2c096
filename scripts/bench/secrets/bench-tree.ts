import { join } from 'node:path'
import { type BenchRow, runRounds } from './bench-row.ts'
import { commandRow } from './command-row.ts'
import { type Corpus, copyCorpus } from './copy-corpus.ts'
import { engineRow } from './engine-row.ts'
import { ourCommand } from './our-command.ts'
import { PEERS } from './peer-commands.ts'
import { renderScans } from './render-rows.ts'
import { secretlintCommand } from './secretlint-command.ts'
import type { SecretsBench, Workshop } from './secrets-bench.ts'

const DEFAULT_MEGABYTES = 25
/** Whole-file engines take minutes for what ours does in a second. */
const SLICE_MEGABYTES = 0.4

/** Measures scanners on trees. Shape: acts: prints two tables a tree. */
export async function benchTree({ trees, treeMegabytes, runs }: SecretsBench, shop: Workshop): Promise<void> {
  const own = join(shop.root, 'node_modules', '.pnpm')
  for (const [index, tree] of (trees.length === 0 ? [own] : trees).entries()) {
    const cap = treeMegabytes ?? (trees.length === 0 ? DEFAULT_MEGABYTES : null)
    const corpus = copyCorpus(tree, join(shop.folder, `tree-${index}`), cap === null ? null : cap * 1e6)
    const slice = copyCorpus(corpus.folder, join(shop.folder, `slice-${index}`), SLICE_MEGABYTES * 1e6)
    console.log(`Tree ${tree}${cap === null ? '' : `, capped to about ${cap} MB`}: ${describe(corpus)}.`)
    console.log(
      `Median of ${runs} runs in turns; whole-file expressions once, on ${describe(slice)} of the same tree.\n`,
    )
    console.log(`${renderScans('files in memory, one thread', await runRounds(engineRows(corpus, slice), runs))}\n`)
    console.log(`${renderScans('process from start to end', await runRounds(commandRows(corpus, shop), runs))}\n`)
  }
}

function engineRows({ folder }: Corpus, slice: Corpus): readonly BenchRow[] {
  return [
    engineRow('ours, whole pipeline', 'pipeline', folder),
    engineRow('ours, whole pipeline, warm', 'pipeline', folder, 3),
    engineRow('Aho–Corasick of its words alone, warm', 'literals', folder, 3),
    engineRow('ours, on the slice, warm', 'pipeline', slice.folder, 3),
    engineRow('same rules, JavaScript, on the slice, warm', 'javascript', slice.folder, 3),
    engineRow('same rules, re2js, on the slice', 're2js', slice.folder),
  ]
}

function commandRows(corpus: Corpus, shop: Workshop): readonly BenchRow[] {
  const secretlint = secretlintCommand()
  const lint: BenchRow =
    typeof secretlint === 'string'
      ? { name: 'secretlint', run: () => Promise.resolve(secretlint) }
      : commandRow(secretlint, corpus)
  return [commandRow(ourCommand(shop.root), corpus), ...PEERS.map((peer) => commandRow(peer, corpus)), lint]
}

function describe({ files, bytes, lines, leftOut }: Corpus): string {
  const left = leftOut === 0 ? '' : `, ${leftOut} left out (binary, link, over 5 MB)`
  return `${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${lines} lines${left}`
}
