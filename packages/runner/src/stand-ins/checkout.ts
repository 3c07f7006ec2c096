import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { StandIn, StandInCall, StandInResult } from '../api/stand-in.ts'
import { runTool } from './run-tool.ts'

/** A real clone with git from the local repository, as shallow as the real one. */
export const checkout: StandIn = {
  summary:
    'Fetches with git from the local clone; "origin" is its file:// URL, so later fetches work. No submodules, no LFS.',
  inputs: {
    repository: '',
    ref: '',
    path: '',
    'fetch-depth': '1',
    'fetch-tags': 'false',
    clean: 'true',
  },
  ignored: {
    token: 'a local clone needs none',
    'ssh-key': 'a local clone needs none',
    'persist-credentials': 'a local clone needs no credentials, none are kept',
    'set-safe-directory': 'every folder is safe in the job',
    'show-progress': 'no progress is shown',
    'github-server-url': 'the clone is local',
  },
  run: runCheckout,
}

async function runCheckout(call: StandInCall): Promise<StandInResult> {
  const { inputs, workspace, repository, event } = call
  const wanted = inputs['repository'] === '' ? repository : (inputs['repository'] ?? repository)
  const root = call.roots.get(wanted.toLowerCase())
  if (root === undefined) return failure(`repository "${wanted}" is not mapped to a local clone (checkouts)`)
  const target = resolve(workspace, inputs['path'] ?? '')
  if (relative(workspace, target).startsWith('..')) {
    return failure(`Repository path '${target}' is not under '${workspace}'`)
  }
  const depth = Number(inputs['fetch-depth'])
  if (!Number.isInteger(depth) || depth < 0) return failure(`fetch-depth is "${inputs['fetch-depth']}", not a number`)
  if (inputs['clean'] === 'true') emptyFolder(target)
  mkdirSync(target, { recursive: true })

  const git = async (...args: string[]): Promise<readonly string[] | null> => {
    const { exitCode, lines } = await runTool('git', args, target, call.env, call.signal)
    if (exitCode !== 0) for (const line of lines) call.log(line)
    return exitCode === 0 ? lines : null
  }
  const isOwn = wanted.toLowerCase() === repository.toLowerCase()
  const plan = await choose(git, root, inputs['ref'] ?? '', isOwn ? event : null)
  if (plan === null) return failure(`A branch or tag with the name '${inputs['ref']}' could not be found`)
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const tags = inputs['fetch-tags'] === 'true' ? '--tags' : '--no-tags'
  const steps: readonly (readonly string[])[] = [
    ...(existsSync(join(target, '.git'))
      ? []
      : [
          ['init', '--quiet'],
          ['remote', 'add', 'origin', pathToFileURL(root).href],
        ]),
    depth === 0
      ? ['fetch', '--quiet', '--prune', '--tags', 'origin', ...all, plan.refspec]
      : ['fetch', '--quiet', '--prune', tags, `--depth=${depth}`, 'origin', plan.refspec],
    ['checkout', '--quiet', '--force', ...plan.checkout],
  ]
  for (const args of steps) {
    call.log(`[command]git ${args.join(' ')}`)
    if ((await git(...args)) === null) return failure(`git ${args[0]} failed`)
  }
  const commit = (await git('log', '-1', '--format=%H'))?.[0] ?? ''
  call.log(commit)
  return { outputs: { commit, ref: inputs['ref'] === '' && isOwn ? event.ref : (inputs['ref'] ?? '') } }
}

interface Plan {
  readonly refspec: string
  readonly checkout: readonly string[]
}

type Git = (...args: string[]) => Promise<readonly string[] | null>

async function choose(
  git: Git,
  root: string,
  ref: string,
  event: { readonly sha: string; readonly ref: string } | null,
): Promise<Plan | null> {
  if (ref === '' && event !== null) return planFor(event.ref, event.sha)
  if (ref === '') return planFor('HEAD', 'HEAD')
  if (/^[0-9a-f]{40}$/u.test(ref)) return { refspec: ref, checkout: ['--detach', ref] }
  const branch = `refs/heads/${ref}`
  // A developer's clone knows most branches only as they were on its own origin.
  const candidates: readonly (readonly [known: string, meant: string])[] = ref.startsWith('refs/')
    ? [[ref, ref]]
    : [
        [branch, branch],
        [`refs/tags/${ref}`, `refs/tags/${ref}`],
        [`refs/remotes/origin/${ref}`, branch],
      ]
  for (const [known, meant] of candidates) {
    const lines = await git('-C', root, 'rev-parse', '--verify', '--quiet', `${known}^{commit}`)
    const sha = lines?.[0]
    if (sha !== undefined) return planFor(meant, sha)
  }
  return null
}

/** A branch is checked out as a branch; a pull request, a tag and HEAD are detached. */
function planFor(ref: string, sha: string): Plan {
  if (ref.startsWith('refs/heads/')) {
    const branch = ref.slice('refs/heads/'.length)
    const remote = `refs/remotes/origin/${branch}`
    return { refspec: `+${sha}:${remote}`, checkout: ['-B', branch, remote] }
  }
  if (ref.startsWith('refs/pull/')) {
    const remote = `refs/remotes/${ref.slice('refs/'.length)}`
    return { refspec: `+${sha}:${remote}`, checkout: ['--detach', remote] }
  }
  if (ref.startsWith('refs/tags/')) return { refspec: `+${sha}:${ref}`, checkout: ['--detach', ref] }
  return { refspec: sha, checkout: ['--detach', 'FETCH_HEAD'] }
}

function emptyFolder(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
}

function failure(error: string): StandInResult {
  return { outputs: {}, error }
}
