import type { Exec } from '@velocity/ports'
import { packCorrupt } from '../pack-corrupt.ts'
import type { ObjectStore } from '../store/open-store.ts'
import { createLogBuilder, type HistoryLog } from './history-log.ts'
import { listOddRefs } from './list-odd-refs.ts'
import { createRawLogParser } from './parse-raw-log.ts'
import type { LogPump } from './pump-log.ts'

/** A history in numbers of objects, and the annotated tags that name a part of it. */
export interface ReadHistory {
  readonly log: HistoryLog
  readonly tags: readonly number[]
}

/**
 * Reads the log, and with `tips` null what refs name beside commits.
 *
 * Errors: VEL_PACK_CORRUPT for an object that git names and the store does not hold; VEL_GIT_LOG; those of `exec`.
 */
export async function readHistory(
  exec: Exec,
  root: string,
  tips: readonly string[] | null,
  store: ObjectStore,
  pump: LogPump,
): Promise<ReadHistory> {
  const find = (name: string): number => {
    const id = store.find(Buffer.from(name, 'hex'))
    if (id < 0) throw packCorrupt(root, `git names the object ${name}, which it does not hold`)
    return id
  }
  const builder = createLogBuilder(find)
  const parser = createRawLogParser(builder)
  for await (const chunk of pump.read()) parser.feed(chunk)
  parser.end()
  if (tips !== null) return { log: builder.build(), tags: [] }
  const odd = await listOddRefs(exec, root)
  for (const { path, object } of odd.files) builder.file(path, object)
  return { log: builder.build(), tags: odd.tags.map(find) }
}
