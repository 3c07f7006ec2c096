/** One engine alone in its process: `scan-once.ts <engine> <folder> [passes]`. Says what its last pass over the files in memory took. */
import { ENGINES, type EngineName } from './engines.ts'
import { readFiles } from './read-files.ts'

const [name = '', folder = '', passes = '1'] = process.argv.slice(2)
const files = readFiles(folder)
const engine = ENGINES[name as EngineName]()
for (let pass = 1; pass < Number(passes); pass += 1) engine(files)
const before = process.cpuUsage()
const startedMs = performance.now()
const found = engine(files)
const wallSeconds = (performance.now() - startedMs) / 1000
const { user, system } = process.cpuUsage(before)
const peakMebibytes = process.resourceUsage().maxRSS / 1024
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
console.log(JSON.stringify({ wallSeconds, cpuSeconds: (user + system) / 1e6, peakMebibytes, megabytes, found }))
