import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobFolders } from './job-state.ts'

/** Makes the folders of a job below the run's scratch folder, and its event file. */
export function createJobFolders(
  workRoot: string,
  name: string,
  repository: string,
  payload: Readonly<Record<string, unknown>>,
): JobFolders {
  const root = join(workRoot, name)
  const repositoryName = repository.split('/')[1] ?? 'repository'
  const folders = {
    workspace: join(root, 'work', repositoryName, repositoryName),
    temp: join(root, 'temp'),
    home: join(root, 'home'),
    toolCache: join(root, 'tool-cache'),
    fileCommands: join(root, 'temp', '_runner_file_commands'),
    eventPath: join(root, 'temp', '_github_workflow', 'event.json'),
  }
  for (const folder of [folders.workspace, folders.fileCommands, folders.home, folders.toolCache]) {
    mkdirSync(folder, { recursive: true })
  }
  mkdirSync(join(root, 'temp', '_github_workflow'), { recursive: true })
  writeFileSync(folders.eventPath, JSON.stringify(payload, null, 2))
  // Clones made by another user of this machine are read too; nothing else of git's configuration is set.
  writeFileSync(join(folders.home, '.gitconfig'), '[safe]\n\tdirectory = *\n[init]\n\tdefaultBranch = main\n')
  return folders
}
