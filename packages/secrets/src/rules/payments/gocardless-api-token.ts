import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds GoCardless tokens by their name: `live_` or `sandbox_` and forty characters. */
export const gocardlessApiToken = defineRule({
  id: 'gocardless-api-token',
  provider: 'GoCardless',
  title: 'GoCardless access token',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: assigned('go[_.-]?cardless|gc[_-](?:access|token)', '(?:live|sandbox)_[\\w=-]{40}'),
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'GoCardless dashboard › Developers › Access tokens: delete it and create another.',
  documentation: 'https://developer.gocardless.com/',
  examples: {
    positives: [
      ...inAssignments('GOCARDLESS_ACCESS_TOKEN', sample('li', 've_', noise(BASE64URL, 40, 234))),
      sample('<add key="GC_ACCESS_TOKEN" value="sand', 'box_', noise(BASE64URL, 40, 235), '" />'),
      sample('- name: GC_ACCESS_TOKEN\n  value: "li', 've_', noise(BASE64URL, 40, 236), '"\n'),
    ],
    negatives: [
      sample('GOCARDLESS_ACCESS_TOKEN=li', 've_', noise(BASE64URL, 39, 237)),
      sample('GOCARDLESS_ACCESS_TOKEN="li', 've_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('GOCARDLESS_ACCESS_TOKEN=li', 've_', noise(BASE64URL, 40, 238), '0aB1'),
      sample('checksum = "li', 've_', noise(BASE64URL, 40, 239), '"'),
    ],
  },
})
