import type { ChildProcess } from 'node:child_process'

/** How long a process group may tidy up before it is killed. */
const GRACE_MS = 1_000

/** Asks the whole group to end, then kills it; a grandchild that left the group must not hold the pipes open. */
export function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM')
  setTimeout(() => {
    signalGroup(child, 'SIGKILL')
    child.stdout?.destroy()
    child.stderr?.destroy()
  }, GRACE_MS).unref()
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, or the platform has none: then the process itself is all there is.
    child.kill(signal)
  }
}
