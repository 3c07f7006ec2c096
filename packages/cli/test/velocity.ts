import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command, as npm links it. */
export const BIN = fileURLToPath(new URL('../bin/velocity.mjs', import.meta.url))

export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a person would, in a folder, away from any terminal. */
export function velocity(cwd: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8' })
  return { exitCode: status, stdout, stderr }
}
