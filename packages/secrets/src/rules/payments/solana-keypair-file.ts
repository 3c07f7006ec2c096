import { defineRule } from '../define-rule.ts'

/** Finds key files of Solana: 64 bytes as a JSON list in a file that is named for a key. */
export const solanaKeypairFile = defineRule({
  id: 'solana-keypair-file',
  provider: 'Solana',
  title: 'Solana keypair file',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: '\\[(?:[ \\t\\r\\n]{0,8}[0-9]{1,3},){63}[ \\t\\r\\n]{0,8}[0-9]{1,3}[ \\t\\r\\n]{0,8}\\]',
  path: '(?i)(?:^|/)(?:id|[\\w.-]*(?:key|wallet|payer|authority|deployer)[\\w.-]*)\\.json$',
  keywords: ['['],
  confidence: 'high',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://solana.com/docs',
  examples: {
    positives: [
      { path: 'config/id.json', text: keyOf(64, 1) },
      { path: 'deployer-keypair.json', text: `${keyOf(64, 5).replaceAll(',', ',\n  ')}\n` },
    ],
    negatives: [
      { path: 'config/id.json', text: keyOf(32, 1) },
      { path: 'data/points.json', text: keyOf(64, 1) },
    ],
  },
})

function keyOf(count: number, step: number): string {
  return `[${Array.from({ length: count }, (_, at) => (at * 37 + step * 11) % 256).join(',')}]`
}
