import { cpSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, matchesGlob, relative, resolve } from 'node:path'
import type { StandIn, StandInCall, StandInResult } from '../api/stand-in.ts'

/** Keeps artifacts as folders of the run. */
export const uploadArtifact: StandIn = {
  summary: 'Keeps the files in a folder of this run. Names are unique in a run, as on GitHub.',
  inputs: {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    overwrite: 'false',
    'include-hidden-files': 'false',
  },
  ignored: {
    'retention-days': 'kept as long as the run',
    'compression-level': 'nothing is compressed',
  },
  run: async (call) => upload(call),
}

/** Gives artifacts of this run back. */
export const downloadArtifact: StandIn = {
  summary: 'Copies artifacts of this run; other runs and repositories are out of reach.',
  inputs: { name: '', path: '', pattern: '', 'merge-multiple': 'false' },
  ignored: { 'digest-mismatch': 'nothing is sent over a wire', 'skip-decompress': 'nothing is compressed' },
  run: async (call) => download(call),
}

function artifactsFolder({ runRoot }: StandInCall): string {
  return join(runRoot, 'artifacts')
}

function upload(call: StandInCall): StandInResult {
  const { inputs, workspace, log } = call
  const name = inputs['name'] ?? ''
  if (/["<>:|*?\\/\r\n]/u.test(name)) return { outputs: {}, error: `The artifact name is not valid: ${name}` }
  const files = findFiles(workspace, inputs['path'] ?? '', inputs['include-hidden-files'] === 'true')
  if (files.length === 0) {
    const message = `No files were found with the provided path: ${inputs['path']}. No artifacts will be uploaded.`
    if (inputs['if-no-files-found'] === 'error') return { outputs: {}, error: message }
    log(inputs['if-no-files-found'] === 'ignore' ? message : `::warning::${message}`)
    return { outputs: {} }
  }
  const folder = join(artifactsFolder(call), name)
  if (existsSync(folder)) {
    if (inputs['overwrite'] !== 'true') {
      return {
        outputs: {},
        error: `Failed to CreateArtifact: (409) Conflict: an artifact with this name already exists: ${name}`,
      }
    }
    rmSync(folder, { recursive: true })
  }
  const root = rootOf(workspace, inputs['path'] ?? '')
  for (const file of files) {
    const target = join(folder, relative(root, file))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(file, target)
  }
  log(`Artifact ${name} holds ${files.length} file(s)`)
  return { outputs: { 'artifact-id': String(readdirSync(artifactsFolder(call)).indexOf(name) + 1) } }
}

function download(call: StandInCall): StandInResult {
  const { inputs, workspace, log } = call
  const folder = artifactsFolder(call)
  const all = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const target = resolve(workspace, inputs['path'] ?? '')
  const name = inputs['name'] ?? ''
  if (name !== '') {
    if (!all.includes(name))
      return { outputs: {}, error: `Unable to download artifact(s): Artifact not found for name: ${name}` }
    cpSync(join(folder, name), target, { recursive: true })
    return { outputs: { 'download-path': target } }
  }
  const pattern = inputs['pattern'] ?? ''
  const chosen = pattern === '' ? all : all.filter((candidate) => matchesGlob(candidate, pattern))
  const isMerged = inputs['merge-multiple'] === 'true'
  mkdirSync(target, { recursive: true })
  for (const artifact of chosen)
    cpSync(join(folder, artifact), isMerged ? target : join(target, artifact), { recursive: true })
  log(`Total of ${chosen.length} artifact(s) downloaded`)
  return { outputs: { 'download-path': target } }
}

/** Files of globs, files and folders, one a line; a line that starts with `!` takes files out. Hidden ones are left out. */
function findFiles(workspace: string, paths: string, hasHidden: boolean): readonly string[] {
  const found = new Set<string>()
  for (const line of paths.split('\n').map((text) => text.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const isExclusion = line.startsWith('!')
    const pattern = isExclusion ? line.slice(1) : line
    for (const match of globSync(isAbsolute(pattern) ? pattern : join(workspace, pattern))) {
      for (const file of filesBelow(match)) {
        if (isExclusion) found.delete(file)
        else if (hasHidden || !isHidden(workspace, file)) found.add(file)
      }
    }
  }
  return [...found].toSorted()
}

function isHidden(workspace: string, file: string): boolean {
  return relative(workspace, file)
    .split('/')
    .some((part) => part.startsWith('.') && part !== '..')
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The folder that paths in the artifact start from: of one path its part before any wildcard, of many their common one. */
function rootOf(workspace: string, paths: string): string {
  const roots = paths
    .split('\n')
    .map((text) => text.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('!'))
    .map((pattern) => resolve(workspace, pattern).split('/'))
    .map((parts) => {
      const wildcard = parts.findIndex((part) => /[*?[\]{}]/u.test(part))
      const path = (wildcard < 0 ? parts : parts.slice(0, wildcard)).join('/') || '/'
      return existsSync(path) && statSync(path).isFile() ? dirname(path) : path
    })
    .map((path) => path.split('/'))
  const first = roots[0] ?? []
  const length = first.findIndex((part, index) => roots.some((other) => other[index] !== part))
  return (length < 0 ? first : first.slice(0, length)).join('/') || '/'
}
