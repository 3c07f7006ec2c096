import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds the address of an HTTP source with its code. */
export const sumologicCollectorUrl = defineRule({
  id: 'sumologic-collector-url',
  provider: 'Sumo Logic',
  title: 'Sumo Logic HTTP source address',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: '\\.sumologic\\.com/receiver/v1/http/([\\w=+/-]{60,200})',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Sumo Logic › Data Management › Collection › the source: regenerate the address.',
  documentation: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
  examples: {
    positives: [
      sample('https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/', noise(BASE62, 120, 798), '=='),
      sample('url = "https://collectors.sumologic.com/receiver/v1/http/', noise(BASE62, 96, 799), '"'),
    ],
    negatives: [
      'https://collectors.sumologic.com/receiver/v1/http/<code>',
      sample('https://collectors.sumologic.com/receiver/v1/http/', noise(BASE62, 12, 800)),
    ],
  },
})
