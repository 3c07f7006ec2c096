import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('oy', '2', noise('abcdefghijklmnopqrstuvwxyz234567', 43, 36))

/** NuGet.org API key. */
export const nugetApiKey = defineRule({
  id: 'nuget-api-key',
  provider: 'NuGet',
  title: 'NuGet.org API key',
  risk: 'Publishes and unlists packages of its owner.',
  pattern: 'oy2[a-z0-9]{43}',
  notBefore: '[0-9A-Za-z_+/-]',
  notAfter: '[0-9A-Za-z_+/-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'nuget-key',
  rotate: 'nuget.org → API keys → Delete; then look through the versions that were pushed.',
  documentation: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
  examples: {
    positives: [...inAssignments('NUGET_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('oy', '2', noise('abcdefghijklmnopqrstuvwxyz234567', 42, 36)),
      `NUGET_API_KEY=${sample('oy', '2', 'x'.repeat(43))}`,
    ],
  },
})
