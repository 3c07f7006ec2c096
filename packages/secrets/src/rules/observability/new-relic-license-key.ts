import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds licence keys: forty characters that end with `NRAL`. */
export const newRelicLicenseKey = defineRule({
  id: 'new-relic-license-key',
  provider: 'New Relic',
  title: 'New Relic licence key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: '(?:[0-9a-f]{36}|(?:eu|us|gov|jp|FF)[0-9A-Za-z]{30,34})(?:FFFF)?NRAL',
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [
      ...inAssignments('NEW_RELIC_LICENSE_KEY', sample(noise(HEX, 36, 10), 'NR', 'AL')),
      sample(noise(HEX, 36, 11), 'NR', 'AL'),
      sample('os.environ["NEW_RELIC_LICENSE_KEY"] = "eu01xx', noise(HEX, 30, 12), 'NR', 'AL"'),
      sample("const newRelicLicenseKey = process.env.NEW_RELIC_LICENSE_KEY || '", noise(HEX, 36, 13), 'FFFFNR', "AL'"),
    ],
    negatives: [
      sample('NEW_RELIC_LICENSE_KEY=', noise(HEX, 12, 14), 'NR', 'AL'),
      sample('NEW_RELIC_LICENSE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxNR', 'AL"'),
    ],
  },
})
