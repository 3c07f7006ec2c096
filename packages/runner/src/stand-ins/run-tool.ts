import { endGroup, runProcess } from '../process/run-process.ts'

/** How a tool ended, and what it said. */
export interface ToolResult {
  readonly exitCode: number
  readonly lines: readonly string[]
}

/** Runs a tool for a stand-in and keeps its lines. Nothing of it is left running. */
export async function runTool(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<ToolResult> {
  const lines: string[] = []
  let group: number | null = null
  const exitCode = await runProcess({
    program,
    args,
    cwd,
    env,
    signal,
    onLine: (line) => void lines.push(line),
    onGroup: (id) => {
      group = id
    },
  })
  if (group !== null) endGroup(group, 'SIGKILL')
  return { exitCode, lines }
}
