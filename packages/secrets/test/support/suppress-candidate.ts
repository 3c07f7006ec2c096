import type { SuppressionCandidate } from '../../src/suppress/suppressor.ts'

/** A hit on lines in which `§` stands for the secret. */
export function candidate(lines: string, more: Partial<SuppressionCandidate> = {}): SuppressionCandidate {
  const secret = more.secret ?? 'f00dface'
  const at = lines.indexOf('§')
  const text = at === -1 ? lines : lines.replace('§', () => secret)
  return {
    ruleId: 'acme-key',
    aliases: ['acme-alias'],
    path: 'src/a.ts',
    commit: null,
    startLine: 7,
    endLine: 7,
    lineAbove: '',
    fingerprint: 'vs2-00112233445566778899aabbccddeeff',
    ...more,
    secret,
    lines: text,
    secretStart: Math.max(0, at),
    secretEnd: Math.max(0, at) + secret.length,
  }
}
