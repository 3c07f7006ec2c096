import type { JobInfo } from '@velocity/ports'
import type { ExpectedShards } from '../inputs/coverage-inputs.ts'

/**
 * Names the shards that are expected and not there.
 *
 * Shape:  in the order expected. A count means `1/n` to `n/n`, unless the shards present carry other names; then so many are
 *         missing without a name.
 * Errors: never throws.
 */
export function missingShards(expected: ExpectedShards, present: readonly string[]): readonly string[] {
  const there = new Set(present)
  if (expected.kind === 'list') return expected.labels.filter((label) => !there.has(label))
  const labels = Array.from({ length: expected.count }, (_, at) => `${at + 1}/${expected.count}`)
  const isIndexed = present.every((label) => labels.includes(label))
  if (isIndexed) return labels.filter((label) => !there.has(label))
  const open = expected.count - there.size
  return open > 0 ? Array.from({ length: open }, (_, at) => `unnamed ${at + 1} of ${open}`) : []
}

/** What tells a shard from others of its gate. */
export interface ShardName {
  readonly flag: string | null
  readonly shard: string
}

/**
 * Names the shards that are expected and not there, where they may carry several flags.
 *
 * Shape:  as `missingShards`. With a count, `1/n` of one flag never stands in for `1/n` of another: each flag that is there must be
 *         whole; other names count once a flag.
 * Errors: never throws.
 */
export function missingOfFlags(expected: ExpectedShards, present: readonly ShardName[]): readonly string[] {
  const flags = [...Map.groupBy(present, ({ flag }) => flag)]
  const all = present.map(({ shard }) => shard)
  if (flags.length < 2 || expected.kind === 'list') return missingShards(expected, all)
  if (!all.every((label) => label.endsWith(`/${expected.count}`))) {
    return missingShards(
      expected,
      present.map(({ flag, shard }) => `${flag ?? ''} ${shard}`),
    )
  }
  return flags.flatMap(([flag, shards]) =>
    missingShards(
      expected,
      shards.map(({ shard }) => shard),
    ).map((shard) => `${shard} of ${flag ?? 'no flag'}`),
  )
}

/** How many shards are expected. */
export function expectedCount(expected: ExpectedShards): number {
  return expected.kind === 'count' ? expected.count : expected.labels.length
}

/**
 * Finds the job that most likely should have written a shard and did not.
 *
 * Shape:  for example `job "unit (3)" cancelled`; null when no unsuccessful job's name holds the shard's number or words.
 * Errors: never throws.
 */
export function blameJob(shard: string, jobs: readonly JobInfo[]): string | null {
  const words = shardWords(shard)
  const unsuccessful = jobs.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped')
  const named = unsuccessful.filter(({ name }) => {
    const parts = new Set(name.toLowerCase().split(/[^\p{L}\p{N}.]+/u))
    return words.every((word) => parts.has(word))
  })
  const [job] = named.toSorted(
    (left, right) => left.name.length - right.name.length || (left.name < right.name ? -1 : 1),
  )
  return job === undefined ? null : `job "${job.name}" ${job.conclusion ?? job.status}`
}

function shardWords(shard: string): readonly string[] {
  const index = /^(\d+)\/\d+$/u.exec(shard)
  if (index?.[1] !== undefined) return [index[1]]
  return shard
    .toLowerCase()
    .split(',')
    .flatMap((pair) => pair.slice(pair.indexOf('=') + 1).split(/[^\p{L}\p{N}.]+/u))
    .filter((word) => word !== '')
}
