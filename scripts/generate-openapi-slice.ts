/**
 * Writes packages/testkit/src/openapi/api.github.com.slice.json: the operations of GitHub's OpenAPI description that the fake
 * GitHub serves, with every schema that they reach and nothing else.
 *
 * The description comes from the package `@octokit/openapi`, packed into a temporary folder: it is too large to be a dependency.
 * Run it with `node --conditions=source scripts/generate-openapi-slice.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTarEntry } from './openapi/read-tar-entry.ts'
import { type Description, sliceDescription } from './openapi/slice-description.ts'

const source = '@octokit/openapi@23.0.2'
const target = new URL('../packages/testkit/src/openapi/api.github.com.slice.json', import.meta.url)

const operations: readonly string[] = [
  'actions/download-artifact',
  'actions/get-workflow-run',
  'actions/list-artifacts-for-repo',
  'actions/list-jobs-for-workflow-run',
  'actions/list-jobs-for-workflow-run-attempt',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs-for-repo',
  'checks/create',
  'checks/list-for-ref',
  'checks/update',
  'code-scanning/upload-sarif',
  'git/get-ref',
  'git/list-matching-refs',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'rate-limit/get',
  'repos/compare-commits-with-basehead',
  'repos/get',
  'repos/list-pull-requests-associated-with-commit',
]

const folder = mkdtempSync(join(tmpdir(), 'velocity-openapi-'))
try {
  execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [archive] = readdirSync(folder)
  if (archive === undefined) throw new Error(`npm pack ${source} left no archive`)
  const tar = gunzipSync(readFileSync(join(folder, archive)))
  const text = readTarEntry(tar, 'package/generated/api.github.com.json').toString('utf8')
  const slice = sliceDescription(JSON.parse(text) as Description, operations, source)
  const json = `${JSON.stringify(slice)}\n`
  writeFileSync(target, json)
  console.log(
    `${operations.length} operations, ${Object.keys(slice.components.schemas).length} schemas, ${json.length} bytes`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
