import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAction, listActions, ROOT } from './bundle.ts'

for (const action of listActions()) {
  const dist = join(ROOT, 'actions', action, 'dist')
  rmSync(dist, { recursive: true, force: true })
  bundleAction(action, dist)
  console.log(`built actions/${action}/dist`)
}
