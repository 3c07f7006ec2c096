import type { Played } from './play-workflow.ts'

/** Renders what a play left: summaries, comments, the verdict. */
export function renderPlayed({ result, comments, violations }: Played): string {
  const summaries = result.jobs.flatMap((job) =>
    job.steps
      .filter(({ summary }) => summary !== null)
      .map(({ name, summary }) => block(`summary of ${job.path}, step "${name}"`, summary ?? '')),
  )
  return [
    ...summaries,
    ...comments.map(({ pullNumber, body }) => block(`comment on pull request ${pullNumber}`, body)),
    ...violations.map((violation) => block('not allowed by the API description of GitHub', violation)),
    `\nworkflow: ${result.conclusion}\n`,
  ].join('')
}

function block(title: string, text: string): string {
  return `\n┌ ${title}\n${text
    .trimEnd()
    .split('\n')
    .map((line) => `│ ${line}`)
    .join('\n')}\n└\n`
}
