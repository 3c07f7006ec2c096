import { spawn } from 'node:child_process'

/** Ends with a line when all was tidied up, and with the end of its input when this process died before it could. */
const SCRIPT = `read answer && exit 0
kill -KILL "$1" 2>/dev/null
rm -rf -- "$2"`

/**
 * Ends a server and removes its folder when this process dies, however it dies.
 *
 * Shape: a shell that waits at the end of a pipe; the function that comes back sends it home.
 */
export function startWatchdog(pid: number, folder: string): () => void {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'velocity-watchdog', String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
  })
  const input = shell.stdin
  // Without a shell there is no watchdog; the ordinary ways to end stay.
  shell.on('error', () => undefined)
  input.on('error', () => undefined)
  shell.unref()
  ;(input as unknown as { unref(): void }).unref()
  return () => {
    input.end('done\n')
  }
}
