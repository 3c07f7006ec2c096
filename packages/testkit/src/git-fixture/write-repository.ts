import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `git init` writes where nothing is configured. */
const CONFIG = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = false
	logallrefupdates = true
`

/**
 * Makes an empty repository on the branch `main`, as `git init` does, without starting a process.
 *
 * Shape:  `config` is what its own configuration holds beside what every repository has.
 */
export function writeRepository(root: string, config: string): void {
  const folder = join(root, '.git')
  for (const part of ['hooks', 'info', 'objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(folder, 'config'), CONFIG + config)
}
