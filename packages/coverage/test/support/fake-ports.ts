import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compileGlobs } from '@velocity/diff'
import { UserError } from '@velocity/model'
import type { ArtifactInfo, Codec, Files, GatePorts, GitHub, RunEvent } from '@velocity/ports'
import { type FakeRepo, fakeGit } from './fake-repo.ts'

/** The time of every fake run. */
export const NOW = new Date('2026-11-20T12:00:00Z')

/** What a fake run starts from. */
export interface FakeRun {
  readonly repo: FakeRepo
  readonly event: RunEvent
  /** Files on disk beside the working tree: reports, mostly. */
  readonly disk?: Readonly<Record<string, string | Uint8Array>>
  readonly modifiedAt?: Date
  /** null: no GitHub at all. */
  readonly github?: Partial<GitHub> | null
  /** Artifacts of this run by name; null: the run has none. */
  readonly artifacts?: Map<string, Map<string, Uint8Array>> | null
  readonly cache?: Map<string, Uint8Array> | null
}

/** Ports in memory, with what was logged and fetched. */
export interface FakePorts extends GatePorts {
  readonly logged: string[]
  readonly written: Map<string, string | Uint8Array>
}

/** Makes the ports of a fake run. */
export function fakePorts(run: FakeRun): FakePorts {
  const git = fakeGit(run.repo)
  const head = run.repo.commits.find(({ sha }) => sha === run.repo.head)
  const disk = new Map<string, string | Uint8Array>([
    ...Object.entries(run.repo.workingTree ?? head?.tree ?? {}),
    ...Object.entries(run.disk ?? {}),
  ])
  const logged: string[] = []
  const written = new Map<string, string | Uint8Array>()
  return {
    logged,
    written,
    context: {
      event: run.event,
      sha: run.repo.head,
      repository: 'acme/shop',
      serverUrl: 'https://github.com',
      runId: run.event.kind === 'local' ? null : 7,
      runAttempt: 1,
      actor: 'octocat',
      job: 'gate',
    },
    files: fakeFiles(disk, written, run.modifiedAt ?? NOW),
    git,
    github: run.github === null ? null : { ...SILENT_GITHUB, ...run.github },
    artifacts: run.artifacts === null || run.artifacts === undefined ? null : fakeArtifacts(run.artifacts),
    cache: fakeCache(run.cache ?? null),
    exec: {
      run: () => Promise.reject(new Error('no program is expected to run')),
      stream: () => {
        throw new Error('no program is expected to run')
      },
    },
    clock: { now: () => NOW },
    codec: FAKE_CODEC,
    log: {
      info: (message) => logged.push(message),
      warn: (message) => logged.push(message),
      debug: () => undefined,
      mask: () => undefined,
    },
  }
}

/** Digests and gzip for real; a "zip" is JSON of base64. */
export const FAKE_CODEC: Codec = {
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  sha256Stream: async (chunks) => {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
    }
    return { hex: hash.digest('hex'), sizeBytes }
  },
  gzip: (content) => new Uint8Array(gzipSync(content)),
  latin1: (content) => Buffer.from(content).toString('latin1'),
  utf8: (content) => new TextDecoder().decode(content),
  gunzip: (content, maxBytes) => {
    try {
      return new Uint8Array(gunzipSync(content, { maxOutputLength: maxBytes }))
    } catch (cause) {
      const isLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      const code = isLarge ? 'VEL_FILE_TOO_LARGE' : 'VEL_GZIP_INVALID'
      throw new UserError({ code, message: `of ${content.length} bytes`, why: 'why', fix: 'fix', cause })
    }
  },
  unzip: (content) => {
    const files = JSON.parse(Buffer.from(content).toString()) as Record<string, string>
    return new Map(Object.entries(files).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]))
  },
}

/** The fake zip of `FAKE_CODEC`. */
export function fakeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])
  return new Uint8Array(Buffer.from(JSON.stringify(Object.fromEntries(entries))))
}

/** An artifact as GitHub lists it. */
export function artifactInfo(id: number, name: string, headSha: string): ArtifactInfo {
  return { id, name, headSha, sizeBytes: 10, isExpired: false, runId: 7 }
}

const SILENT_GITHUB: GitHub = {
  upsertComment: () => Promise.reject(new Error('a gate writes no comment itself')),
  createCheckRun: () => Promise.reject(new Error('a gate writes no check itself')),
  pullRequestsForCommit: async () => [],
  openPullRequestFiles: async () => null,
  mergeBase: async () => null,
  pushedCommits: async () => [],
  artifactsByName: async () => [],
  artifactsOfRun: async () => [],
  downloadArtifact: () => Promise.reject(new Error('nothing to download')),
  jobsOfRun: async () => [],
}

function fakeFiles(
  disk: Map<string, string | Uint8Array>,
  written: Map<string, string | Uint8Array>,
  modifiedAt: Date,
): Files {
  const bytesOf = (path: string): Uint8Array => {
    const content = disk.get(path)
    if (content === undefined) {
      throw new UserError({ code: 'VEL_FILE_MISSING', message: `${path} is not there.`, why: 'why', fix: 'write it' })
    }
    return typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content
  }
  return {
    glob: async (patterns) => [...disk.keys()].filter(compileGlobs(patterns)).sort(),
    stat: async (path) => (disk.has(path) ? { sizeBytes: bytesOf(path).length, modifiedAt } : null),
    async *read(path) {
      yield bytesOf(path)
    },
    readText: async (path) => Buffer.from(bytesOf(path)).toString(),
    write: async (path, content) => {
      written.set(path, content)
    },
  }
}

function fakeArtifacts(kept: Map<string, Map<string, Uint8Array>>): NonNullable<GatePorts['artifacts']> {
  return {
    upload: async (name, files) => {
      if (kept.has(name))
        throw new UserError({ code: 'VEL_ARTIFACT_EXISTS', message: `${name} exists.`, why: 'why', fix: 'rename' })
      kept.set(name, new Map(files.map((file) => [file.name, file.content])))
    },
    list: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
    download: async (name) => kept.get(name) ?? null,
  }
}

function fakeCache(kept: Map<string, Uint8Array> | null): GatePorts['cache'] {
  if (kept === null) return null
  return {
    restore: async (key) => kept.get(key) ?? null,
    save: async (key, content) => {
      kept.set(key, content)
      return true
    },
  }
}
