// node scripts/release/compare-builds.ts <clone> <other clone>: every bundle must be byte-identical in both.
import { join } from 'node:path'
import { listBundles } from '../bundle.ts'
import { compareFolders } from '../compare-folders.ts'

const [one = '', two = ''] = process.argv.slice(2)
const folders = listBundles().map(({ folder }) => folder)
const differences = folders.flatMap((folder) =>
  compareFolders(join(two, folder), join(one, folder)).map((line) => `${folder}: ${line}`),
)
for (const difference of differences) console.error(difference)
console.log(`${folders.length} bundles compared, ${differences.length} differences`)
process.exitCode = folders.length > 0 && differences.length === 0 ? 0 : 1
