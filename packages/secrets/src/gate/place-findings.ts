import type { Location } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { CollectedFinding } from '../findings/collector.ts'
import { locateAtHead } from '../findings/locate-at-head.ts'
import { redactFinding } from '../findings/redact-finding.ts'
import type { Redactor } from '../redact/redactor.ts'
import type { PlacedFinding } from '../report/to-finding.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'

const MAX_BYTES = 16 * 1024 * 1024

/**
 * Says where each secret stands now, and makes everything fit to be shown.
 *
 * Shape:  in the order given. `head` is the commit whose tree counts; null: what was scanned is what is there, and its own lines count.
 * Errors: those of the Git port.
 */
export async function placeFindings(
  collected: readonly CollectedFinding[],
  head: string | null,
  redactor: Redactor,
  ports: Pick<GatePorts, 'git' | 'codec'>,
): Promise<readonly PlacedFinding[]> {
  const inFiles = collected.filter(({ finding }) => finding.kind === 'file')
  const texts = head === null ? new Map<string, string>() : await readTexts(inFiles, head, ports)
  return collected.map((one) => {
    const place = head === null ? ownPlace(one) : locateAtHead(one, texts.get(one.finding.path) ?? null)
    const finding = redactFinding(one.finding, redactor)
    return { finding, place: place === null ? null : { ...place, path: finding.path } }
  })
}

function ownPlace({ finding }: CollectedFinding): Location | null {
  const [first] = finding.occurrences
  if (finding.kind !== 'file' || first === undefined) return null
  return { path: finding.path, startLine: first.startLine, endLine: first.endLine }
}

async function readTexts(
  collected: readonly CollectedFinding[],
  head: string,
  { git, codec }: Pick<GatePorts, 'git' | 'codec'>,
): Promise<ReadonlyMap<string, string>> {
  const byRawPath = new Map(collected.map(({ finding }) => [utf8Latin1(finding.path), finding.path]))
  const texts = new Map<string, string>()
  if (byRawPath.size === 0) return texts
  for await (const { path, bytes } of git.treeBlobs(head, MAX_BYTES, [...byRawPath.keys()])) {
    if (bytes !== null) texts.set(byRawPath.get(path) ?? path, codec.latin1(bytes))
  }
  return texts
}
