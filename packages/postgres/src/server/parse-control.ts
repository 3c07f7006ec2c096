/** A control file of an extension, as far as it matters who may create it. */
export interface Control {
  readonly isTrusted: boolean
  /** Whether only superusers may create it unless it is trusted; the default. */
  readonly isForSuperusers: boolean
  readonly requires: readonly string[]
  /** The file with `trusted = true`. */
  readonly trustedText: string
}

/** Reads `name = value` lines, of which the last of a name counts. Never throws. */
export function parseControl(text: string): Control {
  const lines = text.split('\n').map((line) => ({ line, parts: /^\s*(\w+)\s*=?\s*'?([^'#]*)/.exec(line) }))
  const settingOf = (name: string): string | undefined =>
    lines
      .findLast(({ parts }) => parts?.[1]?.toLowerCase() === name)
      ?.parts?.[2]?.trim()
      .toLowerCase()
  const others = lines.filter(({ parts }) => parts?.[1]?.toLowerCase() !== 'trusted').map(({ line }) => line)
  return {
    isTrusted: isYes(settingOf('trusted') ?? 'false'),
    isForSuperusers: isYes(settingOf('superuser') ?? 'true'),
    requires: (settingOf('requires') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    trustedText: `${others.join('\n')}\ntrusted = true\n`,
  }
}

function isYes(value: string): boolean {
  return ['true', 'on', 'yes', '1'].includes(value)
}
