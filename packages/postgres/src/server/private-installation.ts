import { chmod, copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { UserError } from '@velocity/model'
import { extensionMissing } from './engine-errors.ts'
import { type Control, parseControl } from './parse-control.ts'
import { runServerProgram } from './run-server-program.ts'

/** An installation whose named extensions may be created without being a superuser. */
export interface Installation {
  /** Holds `postgres`. */
  readonly binFolder: string
  /** What the server has to say about its SHAREDIR; null for the installation as it is. */
  readonly shareFolder: string | null
}

interface Paths {
  readonly bin: string
  readonly share: string
  readonly library: string
}

/** Since this version a control file may say that an extension is trusted. */
const FIRST_WITH_TRUST = 13

/**
 * Makes the named extensions, and what they require, creatable for the owner of a database, as `trusted = true` in their control
 * files does. Those files belong to the machine; so where one is not trusted, the server runs as a copy of its program in a folder
 * of links, because a server looks for its files beside itself.
 *
 * The role of migrations stays what it is: it cannot write files or start programs, whatever it creates.
 *
 * Errors: VEL_ENGINE_EXTENSION with what is not installed.
 */
export async function privateInstallation(
  binFolder: string,
  major: number,
  names: readonly string[],
  folder: string,
): Promise<Installation> {
  if (names.length === 0) return { binFolder, shareFolder: null }
  const paths = await readPaths(binFolder)
  const controls = await readControls(paths, names, `PostgreSQL ${major}`)
  const untrusted = [...controls].filter(([, { isTrusted, isForSuperusers }]) => isForSuperusers && !isTrusted)
  if (untrusted.length === 0) return { binFolder, shareFolder: null }
  if (major < FIRST_WITH_TRUST) {
    const fix = '- use PostgreSQL 13 or newer'
    throw new UserError(
      extensionMissing(
        untrusted.map(([name]) => name),
        `PostgreSQL ${major} without a superuser`,
        fix,
      ),
    )
  }
  const root = commonFolder(commonFolder(paths.bin, paths.share), paths.library)
  const moved = (path: string): string => join(folder, relative(root, path))
  await linkChildren(paths.share, moved(paths.share), ['extension'])
  await mkdir(moved(paths.bin), { recursive: true })
  await copyFile(join(paths.bin, 'postgres'), join(moved(paths.bin), 'postgres'))
  await chmod(join(moved(paths.bin), 'postgres'), 0o755)
  await mkdir(join(moved(paths.library), '..'), { recursive: true })
  await symlink(paths.library, moved(paths.library))
  await linkExtensions(join(paths.share, 'extension'), join(moved(paths.share), 'extension'), new Map(untrusted))
  return { binFolder: moved(paths.bin), shareFolder: moved(paths.share) }
}

async function readPaths(binFolder: string): Promise<Paths> {
  const args = ['--bindir', '--sharedir', '--pkglibdir']
  const { stdout } = await runServerProgram(join(binFolder, 'pg_config'), args, {})
  const [bin, share, library] = stdout.trim().split('\n')
  if (bin !== undefined && share !== undefined && library !== undefined) return { bin, share, library }
  const fix = '- install the package that holds pg_config, for example: apt-get install postgresql-client'
  throw new UserError(extensionMissing(['*'], `the server in ${binFolder}, which has no pg_config,`, fix))
}

async function readControls(
  paths: Paths,
  names: readonly string[],
  engine: string,
): Promise<ReadonlyMap<string, Control>> {
  const controls = new Map<string, Control>()
  const missing: string[] = []
  const queue = [...names]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (controls.has(name)) continue
    const file = /^[\w-]+$/.test(name) ? join(paths.share, 'extension', `${name}.control`) : null
    const text = file === null ? null : await readFile(file, 'utf8').catch(() => null)
    if (text === null) missing.push(name)
    else {
      const control = parseControl(text)
      controls.set(name, control)
      queue.push(...control.requires)
    }
  }
  if (missing.length === 0) return controls
  const fix = `- install its package, or use the image of your production server as a service container with: database-url`
  throw new UserError(extensionMissing(missing, engine, fix))
}

async function linkChildren(from: string, to: string, except: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).filter((name) => !except.includes(name))
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))))
}

async function linkExtensions(from: string, to: string, untrusted: ReadonlyMap<string, Control>): Promise<void> {
  const own = new Map<string, string>()
  for (const [name, { trustedText }] of untrusted) {
    own.set(`${name}.control`, trustedText)
    const scripts = (await readdir(from)).filter(
      (file) => file.startsWith(`${name}--`) && /^[^-]+(?:-[^-]+)*--(?:(?!--).)+\.sql$/.test(file),
    )
    for (const file of scripts) {
      const text = await readFile(join(from, file), 'utf8')
      const wrapper = /^CREATE FOREIGN DATA WRAPPER (\w+)/im.exec(text)?.[1]
      // Its owner is the superuser; who created the extension may use it, as on a machine where that is the superuser.
      if (wrapper !== undefined)
        own.set(file, `${text}\nGRANT USAGE ON FOREIGN DATA WRAPPER ${wrapper} TO @extowner@;\n`)
    }
  }
  await linkChildren(from, to, [...own.keys()])
  for (const [file, text] of own) await writeFile(join(to, file), text, { mode: 0o644 })
}

function commonFolder(one: string, other: string): string {
  const [names, others] = [one.split(sep), other.split(sep)]
  const end = names.findIndex((name, index) => name !== others[index])
  return names.slice(0, end === -1 ? names.length : end).join(sep) || sep
}
