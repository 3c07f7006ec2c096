// Preloaded into a process whose start is measured: says at its end how much processor time it took.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeSync(2, `\nvelocity-bench-cpu-us ${user + system}\n`)
})
