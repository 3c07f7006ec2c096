import type { GatePorts } from '@velocity/ports'
import type { Fragment } from '../engine/fragment.ts'
import type { Hit } from '../engine/hit.ts'
import { lineIndex } from '../engine/line-index.ts'
import type { ScanSession } from './scan-session.ts'

/** Files that a range or the index changes, and the trees to compare. */
export interface JointsRequest {
  /** By path as it is now the path before; both in latin-1. */
  readonly modified: ReadonlyMap<string, string>
  /** The commit whose files are looked at; null: the index. */
  readonly head: string | null
  /** What was there before: commits. */
  readonly bases: readonly string[]
  readonly maxFileBytes: number
}

/**
 * Scans changed files whole for secrets that stand on several lines of which one commit brought only some: a key whose halves came
 * apart, or whose body was replaced between the lines that frame it.
 *
 * Shape:  keeps hits that no patch showed and that the file did not hold before; those on one line came with that line.
 * Errors: those of the Git port.
 */
export async function scanJoints(
  request: JointsRequest,
  session: ScanSession,
  { git, codec }: Pick<GatePorts, 'git' | 'codec'>,
): Promise<void> {
  const { modified, head, bases, maxFileBytes } = request
  if (modified.size === 0 || session.isOutOfTime()) return
  const found: { readonly fragment: Fragment; readonly hits: readonly Hit[] }[] = []
  for await (const { path, bytes } of git.treeBlobs(head, maxFileBytes, [...modified.keys()])) {
    if (bytes === null) continue
    if (session.isOutOfTime()) return
    const text = codec.latin1(bytes)
    const fragment: Fragment = { kind: 'file', path, text, commit: head, lineOf: lineIndex(bytes) }
    const joints = session.look(fragment).filter((hit) => isJoint(text, hit) && !session.isKept(fragment, hit))
    if (joints.length > 0) found.push({ fragment, hits: joints })
  }
  if (found.length === 0) return
  const before = await textsBefore(found.map(({ fragment }) => modified.get(fragment.path) ?? fragment.path))
  for (const { fragment, hits } of found) {
    const old = before.get(modified.get(fragment.path) ?? fragment.path) ?? []
    const fresh = hits.filter((hit) => !old.some((text) => text.includes(needleOf(fragment.text, hit))))
    session.keep(fragment, { hits: fresh, exhausted: [] })
  }

  async function textsBefore(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const texts = new Map<string, string[]>()
    for (const base of bases)
      for await (const { path, bytes } of git.treeBlobs(base, maxFileBytes, paths))
        if (bytes !== null) texts.set(path, [...(texts.get(path) ?? []), codec.latin1(bytes)])
    return texts
  }
}

function isJoint(text: string, { start, end, companions }: Hit): boolean {
  return companions.length > 0 || text.slice(start, end).includes('\n')
}

function needleOf(text: string, { secretStart, secretEnd }: Hit): string {
  return text.slice(secretStart, secretEnd)
}
