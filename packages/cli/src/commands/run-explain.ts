import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@velocity/model'
import { CLONE_ROOT } from '../clone-root.ts'
import type { Call, Console } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { parseCatalogue } from '../explain/parse-catalogue.ts'

/** Prints one entry of the error catalogue, or every code. */
export async function runExplain({ positionals: [code] }: Call, console: Console): Promise<ExitCode> {
  const entries = parseCatalogue(await readFile(join(CLONE_ROOT, 'docs', 'errors.md'), 'utf8'))
  if (code === undefined) {
    console.out(`${[...entries.keys()].join('\n')}\n`)
    return EXIT.pass
  }
  const wanted = code.toUpperCase().replaceAll('-', '_')
  const entry = entries.get(wanted)
  if (entry === undefined) throw unknownCode(code, [...entries.keys()])
  console.out(`${wanted}\n\n${entry}\n`)
  return EXIT.pass
}

function unknownCode(code: string, known: readonly string[]): UserError {
  const prefix = code.toUpperCase().split('_').slice(0, 2).join('_')
  const near = known.filter((candidate) => candidate.startsWith(prefix))
  return new UserError({
    code: 'VEL_CLI_UNKNOWN_CODE',
    message: `there is no code "${code}".`,
    why: 'it is misspelt, or another version of velocity printed it.',
    fix: near.length > 0 ? `one of ${near.join(', ')}` : 'velocity explain lists every code',
  })
}
