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

describe('a stream', () => {
  const exec = createExec()

  async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
    const parts: Uint8Array[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  test('gives the bytes as they come', async () => {
    const script = 'process.stdout.write("one"); setTimeout(() => process.stdout.write("two"), 200)'
    const seen: string[] = []
    for await (const part of exec.stream(...node(script), LIMITS)) seen.push(Buffer.from(part).toString())
    expect(seen).toEqual(['one', 'two'])
  })

  test('gives its input, also to a process that runs to its end', async () => {
    const input = 'x'.repeat(300_000)
    const script = 'process.stdin.pipe(process.stdout)'
    expect(await textOf(exec.stream(...node(script), { ...LIMITS, stdin: input }))).toBe(input)
    expect((await exec.run(...node(script), { ...LIMITS, stdin: input })).stdout).toBe(input)
    expect(await textOf(exec.stream(...node('process.exit(0)'), { ...LIMITS, stdin: input }))).toBe('')
  })

  test('of a process that fails ends with VEL_EXEC_FAILED, after what it gave', async () => {
    const script = 'process.stdout.write("part"); process.stderr.write("bad words"); process.exitCode = 7'
    const seen: string[] = []
    const read = async (): Promise<void> => {
      for await (const part of exec.stream(...node(script), LIMITS)) seen.push(Buffer.from(part).toString())
    }
    await expect(read()).rejects.toMatchObject({
      code: 'VEL_EXEC_FAILED',
      message: expect.stringMatching(/exit code 7: bad words/u),
      cause: { exitCode: 7, stdout: '', stderr: 'bad words' },
    })
    expect(seen).toEqual(['part'])
  })

  test('of a missing program or folder is VEL_EXEC_MISSING', async () => {
    await expect(textOf(exec.stream('velocity-no-such-program', [], LIMITS))).rejects.toEqual(code('VEL_EXEC_MISSING'))
    const nowhere = { ...LIMITS, cwd: join(folder, 'none') }
    await expect(textOf(exec.stream('node', [], nowhere))).rejects.toEqual(code('VEL_EXEC_MISSING'))
  })

  test('that gives nothing for too long is VEL_EXEC_TIMEOUT; a slow reader is not', async () => {
    const forever = node('process.stdout.write("one"); setInterval(() => {}, 1000)')
    await expect(textOf(exec.stream(...forever, { ...LIMITS, timeoutMs: 400 }))).rejects.toEqual(
      code('VEL_EXEC_TIMEOUT'),
    )
    const script = 'process.stdout.write("one"); setTimeout(() => process.stdout.write("two"), 50)'
    const seen: string[] = []
    for await (const part of exec.stream(...node(script), { ...LIMITS, timeoutMs: 1_000 })) {
      seen.push(Buffer.from(part).toString())
      await sleep(1_100)
      if (seen.join('') === 'onetwo') break
    }
    expect(seen.join('')).toBe('onetwo')
  })

  test('that is left early ends the process', async () => {
    const beat = JSON.stringify(join(folder, 'beat'))
    const script = `setInterval(() => { require("fs").appendFileSync(${beat}, "."); process.stdout.write("x") }, 20)`
    for await (const _ of exec.stream(...node(script), LIMITS)) break
    const last = readFileSync(join(folder, 'beat'), 'utf8')
    await sleep(200)
    expect(readFileSync(join(folder, 'beat'), 'utf8')).toBe(last)
  })
})
