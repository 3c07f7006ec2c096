import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds B2 keys by their name: `K00` and 28 characters. */
export const backblazeApplicationKey = defineRule({
  id: 'backblaze-application-key',
  provider: 'Backblaze',
  title: 'Backblaze B2 application key',
  risk: "With its key id it reads and writes the account's buckets.",
  pattern: assigned('b2[_.-]|backblaze|application[_-]?key', 'K00[0-9][A-Za-z0-9+/]{27}'),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Backblaze › Application Keys: delete it and create another.',
  documentation: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
  examples: {
    positives: [...inAssignments('B2_APPLICATION_KEY', sample('K0', '05', noise(BASE64, 27, 790)))],
    negatives: [
      sample('B2_APPLICATION_KEY=K0', '05', noise(BASE64, 26, 791)),
      sample('B2_APPLICATION_KEY="K0', '05xxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('B2_APPLICATION_KEY=K0', '05', noise(BASE64, 27, 792), '0aB1'),
      sample('checksum = "K0', '05', noise(BASE64, 27, 793), '"'),
    ],
  },
})
