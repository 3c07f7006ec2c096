import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 44),
  '-',
  noise(HEX, 4, 45),
  '-4',
  noise(HEX, 3, 46),
  '-a',
  noise(HEX, 3, 47),
  '-',
  noise(HEX, 12, 48),
)

/** Codecov upload or API token. */
export const codecovAccessToken = defineRule({
  id: 'codecov-access-token',
  provider: 'Codecov',
  title: 'Codecov upload or API token',
  risk: 'Uploads forged coverage, or reads the coverage and file names of a repository.',
  pattern: assigned(
    'codecov[_."\' \\t:=(\\-]|codecov(?:_?token|_?key)',
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|[0-9A-Za-z]{32}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Codecov → the repository → Configuration → General → Repository upload token → Regenerate.',
  documentation: 'https://docs.codecov.com/docs/codecov-tokens',
  examples: {
    positives: [
      ...inAssignments('CODECOV_TOKEN', TOKEN),
      `bash <(curl -s https://example.com/codecov) codecov_token= ${TOKEN}`,
    ],
    negatives: [
      `CODECOV_TOKEN=${sample(noise(HEX, 8, 44), '-', noise(HEX, 4, 45), '-4', noise(HEX, 3, 46), '-a', noise(HEX, 3, 47), '-', noise(HEX, 11, 48))}`,
      `checksum: ${TOKEN}`,
      `CODECOV_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
