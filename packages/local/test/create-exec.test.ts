import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createExec } from '../src/index.ts'

const LIMITS = { timeoutMs: 20_000, maxOutputBytes: 1_000_000 }
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'velocity-exec-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function node(script: string, ...args: readonly string[]): [string, readonly string[]] {
  return [process.execPath, ['-e', script, '--', ...args]]
}

function code(expected: string): unknown {
  return expect.objectContaining({ name: 'UserError', code: expected })
}

describe('createExec', () => {
  const exec = createExec()

  test('gives output and exit code; a non-zero exit is a result', async () => {
    const script = 'process.stdout.write("ö\\0"); process.stderr.write("bad"); process.exitCode = 7'
    expect(await exec.run(...node(script), LIMITS)).toEqual({ exitCode: 7, stdout: 'ö\0', stderr: 'bad' })
  })

  test('arguments never meet a shell', async () => {
    const args = ['$(id)', '; echo x', '*', 'a b', '"']
    const { stdout } = await exec.run(...node('console.log(JSON.stringify(process.argv.slice(1)))', ...args), LIMITS)
    expect(JSON.parse(stdout)).toEqual(args)
  })

  test('adds env above the given environment, and uses the folder', async () => {
    const script = 'console.log(JSON.stringify([process.env.A, process.env.B, process.env.C, process.cwd()]))'
    const { stdout } = await createExec({ A: '1', B: '2' }).run(...node(script), {
      ...LIMITS,
      cwd: folder,
      env: { B: '3' },
    })
    expect(JSON.parse(stdout)).toEqual(['1', '3', null, folder])
  })

  test('stdin is empty, so that nothing waits for an answer', async () => {
    const { stdout } = await exec.run(...node('process.stdin.on("end", () => console.log("ended")).resume()'), LIMITS)
    expect(stdout).toBe('ended\n')
  })

  test('a signal is 128 + its number', async () => {
    expect(await exec.run(...node('process.kill(process.pid, "SIGKILL")'), LIMITS)).toMatchObject({ exitCode: 137 })
  })

  test('keeps the end of a long stderr', async () => {
    const { stderr } = await exec.run(...node('process.stderr.write("x".repeat(300000) + "the end")'), LIMITS)
    expect(stderr.length).toBeLessThanOrEqual(64 * 1024 + 1)
    expect(stderr.startsWith('…')).toBe(true)
    expect(stderr.endsWith('the end')).toBe(true)
  })

  test('a missing program and a missing folder are VEL_EXEC_MISSING', async () => {
    await expect(exec.run('velocity-no-such-program', [], LIMITS)).rejects.toEqual(code('VEL_EXEC_MISSING'))
    await expect(exec.run('node', [], { ...LIMITS, cwd: join(folder, 'none') })).rejects.toEqual(
      code('VEL_EXEC_MISSING'),
    )
  })

  test('a timeout ends the whole process group, also one that ignores SIGTERM', async () => {
    const beat = JSON.stringify(join(folder, 'beat'))
    const grandchild = `process.on("SIGTERM", () => {}); setInterval(() => require("fs").appendFileSync(${beat}, "."), 20)`
    const script = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "inherit" }); setInterval(() => {}, 1000)`
    await expect(exec.run(...node(script), { ...LIMITS, timeoutMs: 1_500 })).rejects.toEqual(code('VEL_EXEC_TIMEOUT'))
    await sleep(200)
    const last = readFileSync(join(folder, 'beat'), 'utf8')
    expect(last).toMatch(/^\.+$/u)
    await sleep(300)
    expect(readFileSync(join(folder, 'beat'), 'utf8')).toBe(last)
  })

  test('too much output is VEL_EXEC_OUTPUT', async () => {
    const script = 'const f = () => process.stdout.write("x".repeat(65536), f); f()'
    await expect(exec.run(...node(script), { ...LIMITS, maxOutputBytes: 100_000 })).rejects.toEqual(
      code('VEL_EXEC_OUTPUT'),
    )
  })
})
