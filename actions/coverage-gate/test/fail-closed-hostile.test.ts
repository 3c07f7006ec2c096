import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { entityRows } from './fail-closed/entity-rows.ts'
import { expectOutcome } from './fail-closed/expect-closed.ts'
import { fileRows } from './fail-closed/file-rows.ts'
import { countRows, type HostileRow, pathRows, structureRows } from './fail-closed/hostile-rows.ts'
import { type Lab, openLab, type Run } from './fail-closed/open-lab.ts'
import { goodReport, kitOf } from './fail-closed/reports.ts'
import { runRows } from './fail-closed/run-rows.ts'
import { settingRows } from './fail-closed/setting-rows.ts'

const SECRET = 'a line that stays where it is'
const MAX_MS = 30_000

const requests: string[] = []
const server: Server = createServer((request, response) => {
  requests.push(request.url ?? '')
  response.end('<!ENTITY x "fetched">')
})
server.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const folder = mkdtempSync(join(tmpdir(), 'velocity-outside-'))
const outside = join(folder, 'good.info')
const secret = join(folder, 'secret.txt')
writeFileSync(outside, goodReport(kitOf('lcov')))
writeFileSync(secret, SECRET)

const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const groups: readonly (readonly [string, readonly HostileRow[]])[] = [
  ['counts', countRows()],
  ['paths', pathRows()],
  ['structures', structureRows()],
  ['entities', entityRows(address, pathToFileURL(secret).href)],
  ['files', fileRows(outside)],
  ['settings', settingRows(outside)],
]

let lab: Lab
let resultOf: (row: HostileRow) => Promise<Run>

beforeAll(() => {
  lab = openLab()
  resultOf = runRows(
    lab,
    groups.flatMap(([, rows]) => rows),
  )
})

afterAll(() => {
  lab.dispose()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

for (const [what, rows] of groups) {
  describe(`hostile ${what} neither pass, crash, hang nor inject`, () => {
    test.each(rows)('$name → $expected', async (row) => {
      const run = await resultOf(row)
      expectOutcome(run, row.expected)
      expect(run.elapsedMs).toBeLessThan(MAX_MS)
      expect(`${run.stdout}${run.summary}`).not.toContain(SECRET)
    })
  })
}

test('nothing was fetched on behalf of a report', async () => {
  await Promise.all(groups.flatMap(([, rows]) => rows).map(resultOf))
  expect(requests).toEqual([])
})
