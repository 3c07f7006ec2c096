import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runGit } from '@velocity/cli'
import { ROOT } from '../bundle.ts'

const EXAMPLE = join(ROOT, 'examples', 'parcel-rates')

/** Makes a real git repository of the example service: `main` as it stands, and a branch for one pull request. */
export async function makeExampleRepository(folder: string, pullRequest: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await runGit(folder, ['init', '--quiet', '--initial-branch=main'])
  cpSync(join(EXAMPLE, 'service'), folder, { recursive: true })
  await commit(folder, 'The service as it stands')
  await runGit(folder, ['checkout', '--quiet', '-b', pullRequest])
  cpSync(join(EXAMPLE, 'pull-requests', pullRequest), folder, { recursive: true })
  await commit(folder, pullRequest.replaceAll('-', ' '))
}

async function commit(folder: string, message: string): Promise<void> {
  await runGit(folder, ['add', '--all'])
  await runGit(folder, ['commit', '--quiet', '--message', message])
}
