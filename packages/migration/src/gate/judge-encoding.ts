import { problem } from '../layouts/parts/problem.ts'
import type { LayoutProblem, MigrationHistory } from '../model/migration.ts'
import type { Texts } from './read-files.ts'

const MARK = '\uFEFF'
const REPLACED = '\uFFFD'

/**
 * Says which SQL files of a change are not in UTF-8: the server would refuse them, or store other characters.
 *
 * Shape:  the head with its problems; files that the base has in the same words are left alone, for they have been applied.
 * Errors: never throws.
 */
export function judgeEncoding(head: MigrationHistory, texts: Texts, base: Texts): MigrationHistory {
  const isOld = (path: string): boolean => base.get(path) === texts.get(path)
  const isOldMark = ({ kind, path, line }: LayoutProblem): boolean =>
    kind === 'malformed' && line === 1 && isOld(path) && texts.get(path)?.startsWith(MARK) === true
  const unreadable = [...texts]
    .filter(([path, text]) => /\.sql$/iu.test(path) && text.includes(REPLACED) && !isOld(path))
    .map(([path, text]) => {
      const line = text.slice(0, text.indexOf(REPLACED)).split('\n').length
      return problem('malformed', path, `line ${line} holds bytes that are no UTF-8.`, line)
    })
  return { ...head, problems: [...head.problems.filter((one) => !isOldMark(one)), ...unreadable] }
}
