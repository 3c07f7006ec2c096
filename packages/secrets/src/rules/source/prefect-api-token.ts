import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('pn', 'u_', noise(BASE62, 36, 5))

/** Prefect Cloud API key. */
export const prefectApiToken = defineRule({
  id: 'prefect-api-token',
  provider: 'Prefect',
  title: 'Prefect Cloud API key',
  risk: 'Runs flows and reads blocks, with the secrets in them, as its owner.',
  pattern: 'pn[ub]_[0-9A-Za-z]{36}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Prefect Cloud → Profile → API keys → Delete; service accounts under the account’s settings.',
  documentation: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  examples: {
    positives: [...inContexts('PREFECT_API_KEY', TOKEN)],
    negatives: [sample('pn', 'u_', noise(BASE62, 35, 5)), `PREFECT_API_KEY=${sample('pn', 'u_', 'x'.repeat(36))}`],
  },
})
