import { stripControls } from '@velocity/model'
import type { RuleTrial } from './rule-trial.ts'

const MAX_WORDS = 6

/** Writes trials for people: a line a rule, then what does not hold and what to know; a sum at the end. */
export function renderTrials(trials: readonly RuleTrial[]): string {
  const failed = trials.filter(({ problems }) => problems.length > 0).length
  const sum =
    failed === 0
      ? `${trials.length} rules hold.`
      : `${failed} of ${trials.length} rules ${failed === 1 ? 'does' : 'do'} not hold.`
  return `${[...trials.flatMap(linesOf), sum].map(stripControls).join('\n')}\n`
}

function linesOf(trial: RuleTrial): readonly string[] {
  const { id, source, problems, notes, positives, negatives, overlaps } = trial
  const verdict = problems.length === 0 ? 'holds' : 'DOES NOT HOLD'
  return [
    `${id} (${source}): ${verdict} · ${positives} positives, ${negatives} negatives · ${reachWords(trial)}`,
    ...problems.map((problem) => `  does not hold: ${problem}`),
    ...notes.map((note) => `  note: ${note}`),
    ...(overlaps.length === 0 ? [] : [`  note: built-in rules find its examples too: ${overlaps.join(', ')}`]),
  ]
}

function reachWords({ reach, risk }: RuleTrial): string {
  if (reach === null) return 'refused'
  if (reach.kind === 'path') return 'found by its path'
  const time =
    risk === 'linear'
      ? 'linear time'
      : risk === 'polynomial'
        ? 'polynomial time, in windows'
        : 'exponential time if backtracked'
  if (reach.kind === 'whole-text') {
    return `the whole text is searched${reach.keywords.length === 0 ? '' : ` where one of ${quoted(reach.keywords)} is`} · ${time}`
  }
  return `found by ${quoted(reach.words)} · ${time}`
}

function quoted(words: readonly string[]): string {
  const shown = words.slice(0, MAX_WORDS).map((word) => JSON.stringify(word))
  return `${shown.join(', ')}${words.length > MAX_WORDS ? ` and ${words.length - MAX_WORDS} more` : ''}`
}
