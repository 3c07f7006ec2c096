import { assertNever } from '@velocity/model'
import type { ScanPlan } from '../range/scan-plan.ts'
import { incomplete } from '../scan/incomplete.ts'
import { countsOfPatches, NO_COUNTS } from '../scan/scan-counts.ts'
import { type FileToScan, filesOfTree, scanFiles } from '../scan/scan-files.ts'
import { scanJoints } from '../scan/scan-joints.ts'
import { patchesOf, scanPatches } from '../scan/scan-patches.ts'
import { runHistory } from './run-history.ts'
import type { RunTools, ScanRun } from './scan-run.ts'
import type { SecretPorts } from './secret-ports.ts'

/**
 * Carries a plan out. What should have been scanned and was not is told to the session.
 *
 * Errors: those of the ports, and of `readUnits` for a stream that git did not end.
 */
export async function runPlan(plan: ScanPlan, tools: RunTools, ports: SecretPorts): Promise<ScanRun> {
  const { session, config } = tools
  if (config.hasCommitMessages) for (const text of plan.texts) session.scan(text)
  switch (plan.kind) {
    case 'unresolved':
      session.miss(
        incomplete(
          `${plan.description} could not be scanned: ${plan.why}.`,
          'nothing may pass that was not looked at.',
          plan.fix,
          'range',
        ),
      )
      return { counts: { ...NO_COUNTS, description: plan.description }, parts: [], notices: [] }
    case 'range': {
      const range = await runPatches(plan, tools, ports)
      return plan.hasWorkingTree ? withChanges(range, 'working-tree', tools, ports) : range
    }
    case 'staged':
      return withChanges(
        { counts: { ...NO_COUNTS, description: plan.description }, parts: [], notices: [] },
        'index',
        tools,
        ports,
      )
    case 'commit-tree': {
      const blobs = ports.git.treeBlobs(plan.sha, config.maxFileBytes)
      const tree = await runFiles(filesOfTree(blobs, '.'), plan.sha, plan.description, tools)
      return plan.hasWorkingTree ? withChanges(tree, 'working-tree', tools, ports) : tree
    }
    case 'folder':
      return runFiles(folderFiles(plan.folder, config.maxFileBytes, ports), plan.folder, plan.description, tools)
    case 'history':
      return runHistory(plan, tools, ports)
    default:
      return assertNever(plan)
  }
}

async function runPatches(
  plan: Extract<ScanPlan, { kind: 'range' }>,
  { session, config, scanBlob }: RunTools,
  ports: SecretPorts,
): Promise<ScanRun> {
  const { counts, commits, binaries, modified } = await scanPatches(
    patchesOf(plan.range, plan.hasOctopus),
    session,
    config.hasCommitMessages,
    ports,
  )
  const { maxFileBytes } = config
  const { heads, excluded: bases } = plan.range
  if (config.compat === 'native')
    for (const head of heads) await scanJoints({ modified, head, bases, maxFileBytes }, session, ports)
  if (config.archiveDepth > 0) {
    for (const [commit, paths] of binaries) {
      const blobs = ports.git.treeBlobs(commit, config.maxFileBytes, [...new Set(paths)])
      await scanFiles(filesOfTree(blobs, '.'), session, scanBlob, commit)
    }
  }
  const { archiveMembers, notScanned } = scanBlob.counts()
  const short = ([sha]: readonly string[]): string => sha?.slice(0, 12) ?? 'root'
  return {
    counts: { ...countsOfPatches(plan, counts), archiveMembers, notScanned },
    parts: [
      {
        kind: 'commits',
        path: `${short(plan.range.excluded.slice(-1))}..${short(plan.range.heads)}`,
        entries: commits.length,
        sizeBytes: counts.addedBytes,
        identity: commits,
      },
    ],
    notices: [],
  }
}

/** Adds what is not committed: a part of its own, and only where there is something. */
async function withChanges(
  run: ScanRun,
  kind: 'index' | 'working-tree',
  { session, config }: RunTools,
  ports: SecretPorts,
): Promise<ScanRun> {
  const { counts, modified } = await scanPatches({ kind }, session, config.hasCommitMessages, ports)
  if (kind === 'index' && config.compat === 'native' && modified.size > 0) {
    const base = await ports.git.resolve('HEAD')
    const request = { modified, head: null, bases: base === null ? [] : [base], maxFileBytes: config.maxFileBytes }
    await scanJoints(request, session, ports)
  }
  const part = {
    kind,
    path: kind,
    entries: counts.files,
    sizeBytes: counts.addedBytes,
    identity: [String(counts.files), String(counts.addedBytes)],
  }
  return {
    ...run,
    counts: {
      ...run.counts,
      files: run.counts.files + counts.files,
      bytes: run.counts.bytes + counts.addedBytes,
      binaryFiles: run.counts.binaryFiles + counts.binaryFiles,
      submodules: run.counts.submodules + counts.submodules,
    },
    parts: kind === 'working-tree' && counts.files === 0 ? run.parts : [...run.parts, part],
  }
}

async function runFiles(
  files: AsyncIterable<FileToScan> | Iterable<FileToScan>,
  path: string,
  description: string,
  { session, scanBlob }: RunTools,
): Promise<ScanRun> {
  const names: string[] = []
  const scanned = await scanFiles(named(files, names), session, scanBlob, null)
  return {
    counts: { ...NO_COUNTS, description, ...scanned, ...scanBlob.counts() },
    parts: [{ kind: 'files', path, entries: scanned.files, sizeBytes: scanned.bytes, identity: names }],
    notices: [],
  }
}

async function* named(
  files: AsyncIterable<FileToScan> | Iterable<FileToScan>,
  names: string[],
): AsyncIterable<FileToScan> {
  for await (const file of files) {
    names.push(`${file.path}\0${file.sizeBytes}`)
    yield file
  }
}

function folderFiles(
  folder: string,
  maxBytes: number,
  { walk, git }: SecretPorts,
): AsyncIterable<FileToScan> | Iterable<FileToScan> {
  return walk === null ? filesOfTree(git.treeBlobs(null, maxBytes), folder) : walk(folder, maxBytes)
}
