/** How a server changed a table, cheapest first. */
export const MYSQL_ALGORITHMS = ['INSTANT', 'NOCOPY', 'INPLACE', 'COPY'] as const

/** What a change of a table cost, as the server itself shows it. */
export interface MysqlAlgorithm {
  /** Without quotes and without the database. */
  readonly relation: string
  readonly algorithm: (typeof MYSQL_ALGORITHMS)[number]
  /** What others may not do meanwhile: `NONE` nothing, `SHARED` no writes, `EXCLUSIVE` nothing at all. */
  readonly lock: 'NONE' | 'SHARED' | 'EXCLUSIVE'
  /** Whether the table was written anew: a COPY always is, an INPLACE often. */
  readonly isRebuild: boolean
}

/** The words of a class in a trace's notices: what `readMysqlAlgorithm` reads. */
export function mysqlAlgorithmNotice({ relation, algorithm, lock, isRebuild }: MysqlAlgorithm): string {
  return `ALGORITHM=${algorithm}, LOCK=${lock}${isRebuild ? ', rebuild' : ''}: ${relation}`
}

/** The class that a trace's notices tell; null when they tell none. */
export function readMysqlAlgorithm(notices: readonly string[]): MysqlAlgorithm | null {
  for (const notice of notices) {
    const found = /^ALGORITHM=(INSTANT|NOCOPY|INPLACE|COPY), LOCK=(NONE|SHARED|EXCLUSIVE)(, rebuild)?: (.*)$/.exec(
      notice,
    )
    if (found === null) continue
    const [, algorithm, lock, rebuild, relation = ''] = found
    return {
      relation,
      algorithm: algorithm as MysqlAlgorithm['algorithm'],
      lock: lock as MysqlAlgorithm['lock'],
      isRebuild: rebuild !== undefined,
    }
  }
  return null
}
