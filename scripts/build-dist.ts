import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAction, listActions, ROOT } from './bundle.ts'

for (const action of listActions()) {
  const dist = join(ROOT, 'actions', action, 'dist')
  // Built beside and swapped in, so that nothing ever finds half a bundle.
  const fresh = join(ROOT, 'actions', action, 'lib', 'dist')
  rmSync(fresh, { recursive: true, force: true })
  bundleAction(action, fresh)
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
  console.log(`built actions/${action}/dist`)
}
