import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ci', 'o', noise(BASE62, 32, 71))

/** crates.io API token. */
export const cratesIoToken = defineRule({
  id: 'crates-io-token',
  aliases: ['crates-io-api-token'],
  provider: 'crates.io',
  title: 'crates.io API token',
  risk: 'Publishes and yanks crates of its owner.',
  pattern: 'cio(?:_tp_)?[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-z_+/-]',
  notAfter: '[0-9A-Za-z_+/-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'crates.io → Account settings → API tokens → Revoke; then look through the versions that were pushed.',
  documentation: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  examples: {
    positives: [...inAssignments('CARGO_REGISTRY_TOKEN', TOKEN), TOKEN],
    negatives: [sample('ci', 'o', noise(BASE62, 31, 71)), `CARGO_REGISTRY_TOKEN=${sample('ci', 'o', 'x'.repeat(32))}`],
  },
})
