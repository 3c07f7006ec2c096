import { spawnSync } from 'node:child_process'

function works(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** Names what this machine lacks to play the Go example; [] means that nothing is missing. */
export function missingForGo(): readonly string[] {
  return works('go', 'version') ? [] : ['go']
}

/** Names what this machine lacks to play the Python example. Pip must find everything there: a test downloads nothing. */
export function missingForPython(): readonly string[] {
  if (!works('python3', '--version') || !works('python', '--version')) return ['python3 that is also called python']
  const modules = ['pip', 'pytest', 'pytest_cov'].filter((name) => !works('python', '-c', `import ${name}`))
  if (modules.length > 0) return modules
  const canInstall = works('python', '-m', 'pip', 'install', '--dry-run', '--no-index', 'pytest', 'pytest-cov')
  return canInstall ? [] : ['a Python that pip may install into (a virtual environment)']
}
