// node scripts/release/compare-builds.ts <clone> <other clone>: every bundle must be byte-identical in both.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareFolders } from '../compare-folders.ts'

const [one = '', two = ''] = process.argv.slice(2)
const actions = readdirSync(join(one, 'actions')).sort()
const differences = actions.flatMap((action) =>
  compareFolders(join(two, 'actions', action, 'dist'), join(one, 'actions', action, 'dist')).map(
    (line) => `${action}: ${line}`,
  ),
)
for (const difference of differences) console.error(difference)
console.log(`${actions.length} bundles compared, ${differences.length} differences`)
process.exitCode = actions.length > 0 && differences.length === 0 ? 0 : 1
