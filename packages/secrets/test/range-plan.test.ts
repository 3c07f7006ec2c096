import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RunEvent } from '@velocity/ports'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { type FastCommit, importCommits } from './support/fast-repo.ts'
import { planOf, scannedText } from './support/plan-of.ts'

let origin: GitFixture
let shared: ReturnType<typeof importPullRequest>
beforeAll(() => {
  origin = createGitFixture()
  shared = importPullRequest()
})
afterAll(() => origin.dispose())

function pullRequest(): typeof shared {
  return shared
}

/** `count` commits in a row, each with a file of its own; `extra` adds to some of them. */
function line(count: number, prefix: string, before: FastCommit['files'], first?: number): FastCommit[] {
  const files: Record<string, FastCommit['files'][string]> = { ...before }
  return Array.from({ length: count }, (_, at) => {
    files[`${prefix}${at}`] = `${prefix} line ${at}\n`
    return {
      files: { ...files },
      message: `${prefix} ${at}`,
      ...(at === 0 && first !== undefined ? { parents: [first] } : {}),
    }
  })
}

function pull(baseSha: string, headSha: string): RunEvent {
  return { kind: 'pull_request', number: 7, baseSha, headSha, baseRef: 'main', headRef: 'feature/ü', isFork: true }
}

function push(before: string | null, after: string, ref = 'refs/heads/topic'): RunEvent {
  return { kind: 'push', before, after, ref, defaultBranch: 'main' }
}

/** base: 40 commits; pull request: 35 from the 20th on; GitHub's merge commit at the end. */
function importPullRequest(): {
  readonly base: string
  readonly head: string
  readonly merge: string
  readonly at: (index: number) => string
} {
  const base = line(40, 'm', {})
  const head = line(35, 't', base[19]?.files ?? {}, 19)
  const merge = { files: { ...base[39]?.files, ...head[34]?.files }, parents: [39, 74], message: 'Merge' }
  const shas = importCommits(origin, [...base, ...head, merge], 'merge')
  const at = (index: number): string => shas[index] ?? ''
  origin.git('branch', '--force', 'main', at(39))
  return { base: at(39), head: at(74), merge: at(75), at }
}

describe('a pull request', () => {
  test('is every commit of its head that its base has not, 31 and more', async () => {
    const { base, head, merge } = pullRequest()
    const clone = origin.clone({ revision: merge })
    const plan = await planOf(clone, pull(base, head))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 35, hasOctopus: false, hasWorkingTree: false })
    expect(plan.description).toBe(`35 commits of pull request #7 (${head.slice(0, 9)} not in ${base.slice(0, 9)})`)
    const text = await scannedText(clone, plan)
    for (let at = 0; at < 35; at += 1) expect(text).toContain(`t line ${at}\n`)
    expect(text).not.toContain('m line')
    expect(plan.texts).toMatchObject([{ kind: 'ref-name', text: 'feature/\u00c3\u00bc' }])
  })

  test.each([
    ['the merge commit at depth 1', 'merge', 1],
    ['the merge commit at depth 2', 'merge', 2],
    ['the head at depth 1', 'head', 1],
    ['only the base at depth 1', 'base', 1],
    ['the head at depth 30', 'head', 30],
  ] as const)('is the same from a clone of %s, which is deepened and not made whole', async (_title, what, depth) => {
    const ends = pullRequest()
    const clone = origin.clone({ depth, revision: ends[what] })
    const plan = await planOf(clone, pull(ends.base, ends.head))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 35 })
    const text = await scannedText(clone, plan)
    for (let at = 0; at < 35; at += 1) expect(text).toContain(`t line ${at}\n`)
    expect(text).not.toContain('m line')
  })

  test('of few commits does not bring a long history', async () => {
    const commits = Array.from({ length: 303 }, (_, at) => ({ files: { f: String(at) } }))
    const shas = importCommits(origin, commits, 'topic')
    const clone = origin.clone({ depth: 1, revision: shas[302] ?? '' })
    const plan = await planOf(clone, pull(shas[299] ?? '', shas[302] ?? ''))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 3 })
    expect(Number(clone.git('rev-list', '--count', '--all', shas[302] ?? ''))).toBeLessThan(80)
  })

  test('that took over a newer base does not bring it: the merge commit says what the base is now', async () => {
    const base = line(6, 'm', {})
    const shas = importCommits(
      origin,
      [
        ...base,
        { files: { ...base[1]?.files, t: 't\n' }, parents: [1] },
        { files: { ...base[5]?.files, t: 't\n' }, parents: [6, 5], message: 'update branch' },
        { files: { ...base[5]?.files, t: 't\n' }, parents: [5, 7], message: 'Merge' },
      ],
      'merge',
    )
    const clone = origin.clone({ revision: shas[8] ?? '' })
    const plan = await planOf(clone, pull(shas[2] ?? '', shas[7] ?? ''))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 2 })
  })

  test('without a commit is the tree of its head', async () => {
    const { base } = pullRequest()
    const clone = origin.clone({ revision: base })
    const plan = await planOf(clone, pull(base, base))
    expect(plan).toMatchObject({ kind: 'commit-tree', sha: base })
    expect(plan.description).toContain('no commit of pull request #7')
    expect(await scannedText(clone, plan)).toContain('m line 39')
  })

  test('whose head is nowhere is unresolved, and so is one whose origin is gone', async () => {
    const { base, head, merge } = pullRequest()
    const nowhere = await planOf(origin.clone({ revision: merge }), pull(base, 'f'.repeat(40)))
    expect(nowhere).toMatchObject({ kind: 'unresolved', why: expect.stringContaining('fffffffff') })
    const clone = origin.clone({ depth: 10, revision: head })
    clone.git('fetch', '--quiet', '--depth=10', 'origin', base)
    clone.git('remote', 'set-url', 'origin', '/nowhere')
    const cut = await planOf(clone, pull(base, head))
    expect(cut).toMatchObject({ kind: 'unresolved', fix: expect.stringContaining('fetch-depth: 0') })
  })

  test('is unresolved where origin is shallow itself', async () => {
    const { base, head } = pullRequest()
    const mirror = origin.clone({ depth: 10, revision: head })
    mirror.git('fetch', '--quiet', '--depth=10', 'origin', base)
    mirror.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const clone = mirror.clone({ depth: 1, revision: head })
    const plan = await planOf(clone, pull(base, head))
    expect(plan).toMatchObject({ kind: 'unresolved', why: expect.stringContaining('10 commits') })
  })

  test('of an unrelated history is all of it', async () => {
    const [base = '', , , head = ''] = importCommits(
      origin,
      [{ files: { a: '1' } }, { files: { z: 'z' }, parents: [] }, { files: { y: 'y' } }, { files: { x: 'x' } }],
      'other',
    )
    const clone = origin.clone({ depth: 1, revision: head })
    const plan = await planOf(clone, pull(base, head))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 3 })
  })

  test('of criss-crossed branches, from any depth, is what git says of the whole clone', async () => {
    const commits: FastCommit[] = [
      { files: { f: '0' } },
      { files: { f: '0', l: '0' } },
      { files: { f: '0', r: '0' }, parents: [0] },
    ]
    for (let at = 0; at < 20; at += 1) {
      const [left, right] = [commits.length - 2, commits.length - 1]
      commits.push(
        { files: { f: '0', l: `${at}` }, parents: [left, right] },
        { files: { f: '0', r: `${at}` }, parents: [right, left] },
      )
      commits.push(
        { files: { f: '0', l: `${at}+` }, parents: [left + 2] },
        { files: { f: '0', r: `${at}+` }, parents: [right + 2] },
      )
    }
    const shas = importCommits(origin, commits, 'cross')
    const [base = '', head = ''] = shas.slice(-2)
    const expected = Number(origin.git('rev-list', '--count', head, `^${base}`))
    for (const depth of [1, 4]) {
      const plan = await planOf(origin.clone({ depth, revision: head }), pull(base, head))
      expect(plan).toMatchObject({ kind: 'range', expectedCommits: expected })
    }
  })

  test('that merged an old side branch is exact from a shallow clone', async () => {
    const base = line(60, 'm', {})
    const side = line(3, 's', base[1]?.files ?? {}, 1)
    const files = { ...base[59]?.files, ...side[2]?.files }
    // The base has the side branch too, by a merge of its own far back.
    const merges: FastCommit[] = [
      { files, parents: [59, 62], message: 'base takes the side' },
      { files: { ...files, b: 'b' }, message: 'base goes on' },
      { files: { ...files, t: 't' }, parents: [59], message: 'head' },
      { files: { ...files, t: 't2' }, parents: [65, 62], message: 'head takes the side' },
    ]
    const shas = importCommits(origin, [...base, ...side, ...merges], 'head')
    const plan = await planOf(
      origin.clone({ depth: 1, revision: shas[66] ?? '' }),
      pull(shas[64] ?? '', shas[66] ?? ''),
    )
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 2 })
  })
})

describe('a merge group', () => {
  test('is what its head has and its base has not, from depth 1 too', async () => {
    const { base, merge } = pullRequest()
    const event: RunEvent = { kind: 'merge_group', baseSha: base, headSha: merge, baseRef: 'refs/heads/main' }
    for (const depth of [1, 200]) {
      const plan = await planOf(origin.clone({ depth, revision: merge }), event)
      expect(plan).toMatchObject({ kind: 'range', expectedCommits: 36 })
    }
  })
})

describe('a push', () => {
  test('is what was not there before', async () => {
    const { at } = pullRequest()
    const clone = origin.clone({ depth: 1, revision: at(74) })
    const plan = await planOf(clone, push(at(70), at(74)))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 4, texts: [{ kind: 'ref-name', text: 'topic' }] })
    expect(await scannedText(clone, plan)).not.toContain('t line 15\n')
  })

  test('that rewrote the branch is what the new one has and the old one had not', async () => {
    const { at } = pullRequest()
    const rewritten = importCommits(origin, [{ files: { n: 'new' }, parents: [] }, { files: { n: 'newer' } }], 'topic')
    const clone = origin.clone({ depth: 1, revision: rewritten[1] ?? '' })
    const plan = await planOf(clone, push(at(74), rewritten[1] ?? ''))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 2 })
  })

  test('whose former commit is gone is what the default branch has not', async () => {
    const { at } = pullRequest()
    const plan = await planOf(origin.clone({ depth: 1, revision: at(74) }), push('e'.repeat(40), at(74)))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 35 })
    expect(plan.description).toContain('eeeeeeeee before it is gone')
  })

  test('of a new branch is what the default branch has not', async () => {
    const { at } = pullRequest()
    const plan = await planOf(origin.clone({ depth: 1, revision: at(74) }), push(null, at(74)))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 35 })
  })

  test('of a new branch without a commit of its own is the tree of its head', async () => {
    const { base } = pullRequest()
    const plan = await planOf(origin.clone({ depth: 1, revision: base }), push(null, base))
    expect(plan).toMatchObject({ kind: 'commit-tree', sha: base })
  })

  test('that is the first to the default branch is everything, and makes a shallow clone whole', async () => {
    const { base } = pullRequest()
    const plan = await planOf(origin.clone({ depth: 1, revision: base }), push(null, base, 'refs/heads/main'))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 40 })
    expect(plan.description).toContain('and all before it')
  })

  test('to the default branch is not emptied by the default branch itself', async () => {
    const { at } = pullRequest()
    const clone = origin.clone({ revision: at(39) })
    clone.git('update-ref', 'refs/remotes/origin/main', at(39))
    const plan = await planOf(clone, push(at(30), at(39), 'refs/heads/main'))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 9 })
  })

  test('of a tag is its text, and commits that the default branch has not', async () => {
    const { at } = pullRequest()
    origin.git('tag', '-a', 'inner', '-m', 'inner words', at(44))
    origin.git('tag', '-a', 'v1', '-m', 'release words', 'inner')
    const tag = origin.git('rev-parse', 'refs/tags/v1')
    // As actions/checkout leaves it: the ref names the commit, the tag is not here.
    const clone = origin.clone({ depth: 1, revision: at(44) })
    clone.git('update-ref', 'refs/tags/v1', at(44))
    const plan = await planOf(clone, push(null, tag, 'refs/tags/v1'))
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 5 })
    expect(plan.texts.map(({ kind }) => kind)).toEqual(['ref-name', 'tag-message', 'tag-message'])
    expect(await scannedText(clone, plan)).toMatch(/release words.*inner words/su)
    const light = await planOf(clone, push(null, at(44), 'refs/tags/light'))
    expect(light).toMatchObject({ kind: 'range', texts: [{ kind: 'ref-name', text: 'light' }] })
  })

  test('of a commit that is nowhere is unresolved', async () => {
    const { base } = pullRequest()
    const plan = await planOf(origin.clone({ revision: base }), push(base, 'd'.repeat(40)))
    expect(plan).toMatchObject({ kind: 'unresolved' })
  })
})

describe('other events', () => {
  test.each(['schedule', 'workflow_dispatch'])('%s is the whole history of every ref', async (name) => {
    const { merge, base } = pullRequest()
    const clone = origin.clone({ depth: 1, revision: merge })
    clone.git('update-ref', 'refs/remotes/origin/main', merge)
    const plan = await planOf(clone, { kind: 'other', name })
    expect(plan).toMatchObject({ kind: 'history', expectedCommits: 76 })
    expect(await scannedText(clone, plan)).toContain('m line 0')
    clone.git('remote', 'set-url', 'origin', '/nowhere')
    const cut = origin.clone({ depth: 1, revision: base })
    cut.git('remote', 'set-url', 'origin', '/nowhere')
    expect(await planOf(cut, { kind: 'other', name })).toMatchObject({ kind: 'unresolved' })
  })

  test('a workflow_run names no commits', async () => {
    const { base } = pullRequest()
    const event: RunEvent = {
      kind: 'workflow_run',
      runId: 1,
      headSha: base,
      event: 'pull_request',
      conclusion: 'success',
    }
    expect(await planOf(origin, event)).toMatchObject({
      kind: 'unresolved',
      fix: expect.stringContaining('pull_request'),
    })
  })

  test('on a laptop: what the trunk has not, and what is not committed', async () => {
    const { base } = pullRequest()
    const clone = origin.clone({ revision: base })
    clone.git('update-ref', 'refs/remotes/origin/main', base)
    clone.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    clone.commit({ mine: 'committed\n' }, 'mine')
    clone.write({ mine: 'committed\nchanged\n', fresh: 'untracked\n' })
    const plan = await planOf(clone, { kind: 'local', base: null })
    expect(plan).toMatchObject({ kind: 'range', expectedCommits: 1, hasWorkingTree: true })
    expect(plan.description).toMatch(/^1 commit of [0-9a-f]{9} not in origin\/HEAD and what is not committed$/u)
    const text = await scannedText(clone, plan)
    for (const each of ['committed\n', 'changed\n', 'untracked\n']) expect(text).toContain(each)
  })
})

describe('what is asked for', () => {
  test('a base and a head override the event', async () => {
    const { at } = pullRequest()
    const clone = origin.clone({ revision: at(74) })
    const asked = { mode: 'range', baseSha: at(72), headSha: 'HEAD' } as const
    expect(await planOf(clone, pull(at(0), at(1)), asked)).toMatchObject({ kind: 'range', expectedCommits: 2 })
    const auto = { ...asked, mode: 'auto', baseSha: 'HEAD~3', headSha: null } as const
    expect(await planOf(clone, { kind: 'local', base: null }, auto)).toMatchObject({ expectedCommits: 3 })
  })

  test.each([
    ['a name that is not here', { mode: 'range', baseSha: 'no-such-branch' }],
    ['a range of an event without one', { mode: 'range' }],
  ] as const)('%s is unresolved', async (_title, asked) => {
    const { base } = pullRequest()
    const plan = await planOf(origin.clone({ revision: base }), { kind: 'other', name: 'schedule' }, asked)
    expect(plan).toMatchObject({ kind: 'unresolved', fix: expect.stringMatching(/\S/u) })
  })

  test('tree, history and staged are what they say', async () => {
    const clone = origin.clone({ revision: shared.at(0) })
    const local: RunEvent = { kind: 'local', base: null }
    expect(await planOf(clone, local, { mode: 'tree', tree: 'src' })).toMatchObject({ kind: 'folder', folder: 'src' })
    expect(await planOf(clone, local, { mode: 'staged' })).toMatchObject({ kind: 'staged' })
    expect(await planOf(clone, local, { mode: 'history' })).toMatchObject({ kind: 'history', expectedCommits: 1 })
  })
})
