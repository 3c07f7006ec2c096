import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `xaat-` or `xapt-` and a UUID. */
export const axiomToken = defineRule({
  id: 'axiom-token',
  provider: 'Axiom',
  title: 'Axiom token',
  risk: 'It sends and reads the data sets it names; a personal token acts as the user.',
  pattern: 'xa(?:at|pt|it)-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Axiom › Settings › API tokens (or Profile): delete it and create another.',
  documentation: 'https://axiom.co/docs/reference/tokens',
  examples: {
    positives: [
      ...inAssignments(
        'AXIOM_TOKEN',
        sample(
          'xa',
          'at-',
          noise(HEX, 8, 818),
          '-',
          noise(HEX, 4, 819),
          '-',
          noise(HEX, 4, 820),
          '-',
          noise(HEX, 4, 821),
          '-',
          noise(HEX, 12, 822),
        ),
      ),
      sample(
        'xa',
        'at-',
        noise(HEX, 8, 823),
        '-',
        noise(HEX, 4, 824),
        '-',
        noise(HEX, 4, 825),
        '-',
        noise(HEX, 4, 826),
        '-',
        noise(HEX, 12, 827),
      ),
      sample(
        'docker run -e AXIOM_TOKEN=xa',
        'pt-',
        noise(HEX, 8, 828),
        '-',
        noise(HEX, 4, 829),
        '-',
        noise(HEX, 4, 830),
        '-',
        noise(HEX, 4, 831),
        '-',
        noise(HEX, 12, 832),
        ' app',
      ),
    ],
    negatives: [
      sample('AXIOM_TOKEN=xa', 'at-', noise(HEX, 8, 833), '-', noise(HEX, 4, 834)),
      sample('AXIOM_TOKEN="xa', 'at-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"'),
    ],
  },
})
