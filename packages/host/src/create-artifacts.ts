import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '@velocity/model'
import type { ArtifactFile, Artifacts, Codec } from '@velocity/ports'
import type { Environment } from './environment.ts'
import { withDeadline } from './with-deadline.ts'

const LIST_TIMEOUT_MS = 60_000
const TRANSFER_TIMEOUT_MS = 300_000
const SAFE_NAME = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:\0][^\\:\0]*$/u

type Client = InstanceType<typeof import('@actions/artifact')['DefaultArtifactClient']>

/**
 * Makes the artifacts of the present run over `@actions/artifact`, which is imported at the first call.
 *
 * Shape:  a download arrives as the zip that it is, is checked against its digest, and unpacked in memory with the caller's cap.
 * Errors: VEL_ARTIFACT_EXISTS, VEL_ARTIFACT_UNAVAILABLE, VEL_FILE_TOO_LARGE.
 */
export function createArtifacts(env: Environment, codec: Codec): Artifacts {
  async function find(client: Client) {
    const { artifacts } = await withDeadline(
      'listing artifacts',
      LIST_TIMEOUT_MS,
      client.listArtifacts({ latest: true }),
    )
    return artifacts
  }
  return {
    upload: (name, files, retentionDays) =>
      attempt(`the artifact "${name}" cannot be uploaded`, async (client) => {
        await inTemporaryFolder(env, async (folder) => {
          const paths = await writeAll(folder, files)
          await withDeadline(
            'the upload',
            TRANSFER_TIMEOUT_MS,
            client.uploadArtifact(name, [...paths], folder, { retentionDays }),
          )
        })
      }),
    list: (prefix) =>
      attempt('the artifacts of this run cannot be listed', async (client) =>
        (await find(client)).map((artifact) => artifact.name).filter((name) => name.startsWith(prefix)),
      ),
    download: (name, maxBytes) =>
      attempt(`the artifact "${name}" cannot be downloaded`, async (client) => {
        const artifact = (await find(client)).find((candidate) => candidate.name === name)
        if (artifact === undefined) return null
        if (artifact.size > maxBytes) throw tooLarge(name, artifact.size, maxBytes)
        const zip = await inTemporaryFolder(env, (folder) => downloadZip(client, artifact, folder))
        return codec.unzip(zip, maxBytes)
      }),
  }
}

async function attempt<T>(what: string, work: (client: Client) => Promise<T>): Promise<T> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  try {
    return await work(new DefaultArtifactClient())
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw unavailable(what, cause)
  }
}

async function downloadZip(
  client: Client,
  artifact: { readonly id: number; readonly digest?: string },
  folder: string,
): Promise<Uint8Array> {
  const { digestMismatch } = await withDeadline(
    'the download',
    TRANSFER_TIMEOUT_MS,
    client.downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest ? { expectedHash: artifact.digest } : {}),
    }),
  )
  if (digestMismatch) throw new Error('its bytes do not have the digest that was recorded at the upload')
  const [file] = await readdir(folder)
  if (file === undefined) throw new Error('the download left no file')
  return readFile(join(folder, file))
}

async function writeAll(folder: string, files: readonly ArtifactFile[]): Promise<readonly string[]> {
  const paths: string[] = []
  for (const file of files) {
    if (!SAFE_NAME.test(file.name))
      throw new Error(`not a name for a file of an artifact: ${JSON.stringify(file.name)}`)
    const path = join(folder, file.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.content)
    paths.push(path)
  }
  return paths
}

async function inTemporaryFolder<T>(env: Environment, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'velocity-artifact-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function unavailable(what: string, cause: unknown): UserError {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/\(409\)|already exists/u.test(said)) {
    return new UserError({
      code: 'VEL_ARTIFACT_EXISTS',
      message: `${what}: this run has one of that name already.`,
      why: 'names are unique in a run and artifacts cannot be changed; two gates use the same id, or two jobs collect the same shard.',
      fix: `Give each gate its own id, and each job that collects its own shard:\nwith:\n  id: api\n  shard: \${{ toJSON(matrix) }}`,
      cause,
    })
  }
  return new UserError({
    code: 'VEL_ARTIFACT_UNAVAILABLE',
    message: `${what}: ${said}`,
    why: 'the artifact service did not answer, refused, or is not offered here (GitHub Enterprise Server has none).',
    fix: 'Run the job again; if it stays, see https://www.githubstatus.com and the proxy of the runner.',
    cause,
  })
}

function tooLarge(name: string, sizeBytes: number, maxBytes: number): UserError {
  return new UserError({
    code: 'VEL_FILE_TOO_LARGE',
    message: `the artifact "${name}" has ${sizeBytes} bytes; ${maxBytes} is the most that is read.`,
    why: 'what other jobs left is not trusted, so it has a cap.',
    fix: 'Look at what the job put into the artifact, and leave out what is not evidence.',
  })
}
