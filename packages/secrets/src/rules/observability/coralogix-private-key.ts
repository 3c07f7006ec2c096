import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Coralogix keys by their name: a UUID. */
export const coralogixPrivateKey = defineRule({
  id: 'coralogix-private-key',
  provider: 'Coralogix',
  title: 'Coralogix send-your-data key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('coralogix', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Coralogix › Data Flow › API Keys: deactivate it and create another.',
  documentation: 'https://coralogix.com/docs/',
  examples: {
    positives: [
      ...inAssignments(
        'CORALOGIX_PRIVATE_KEY',
        sample(
          noise(HEX, 8, 830),
          '-',
          noise(HEX, 4, 831),
          '-',
          noise(HEX, 4, 832),
          '-',
          noise(HEX, 4, 833),
          '-',
          noise(HEX, 12, 834),
        ),
      ),
    ],
    negatives: [
      sample('CORALOGIX_PRIVATE_KEY=', noise(HEX, 8, 835), '-', noise(HEX, 4, 836)),
      'CORALOGIX_PRIVATE_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 837),
        '-',
        noise(HEX, 4, 838),
        '-',
        noise(HEX, 4, 839),
        '-',
        noise(HEX, 4, 840),
        '-',
        noise(HEX, 12, 841),
        '"',
      ),
    ],
  },
})
