import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sk-lf-` and a UUID. */
export const langfuseSecretKey = defineRule({
  id: 'langfuse-secret-key',
  provider: 'Langfuse',
  title: 'Langfuse secret key',
  risk: "It reads and writes the project's traces, which hold users' conversations.",
  pattern: 'sk-lf-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Langfuse › the project › Settings › API keys: delete it and create another.',
  documentation: 'https://langfuse.com/docs',
  examples: {
    positives: [
      ...inContexts(
        'LANGFUSE_SECRET_KEY',
        sample(
          'sk',
          '-lf-',
          noise(HEX, 8, 602),
          '-',
          noise(HEX, 4, 603),
          '-',
          noise(HEX, 4, 604),
          '-',
          noise(HEX, 4, 605),
          '-',
          noise(HEX, 12, 606),
        ),
      ),
    ],
    negatives: [
      sample(
        'LANGFUSE_PUBLIC_KEY=pk-lf-',
        noise(HEX, 8, 607),
        '-',
        noise(HEX, 4, 608),
        '-',
        noise(HEX, 4, 609),
        '-',
        noise(HEX, 4, 610),
        '-',
        noise(HEX, 12, 611),
      ),
      sample('LANGFUSE_SECRET_KEY=sk', '-lf-', noise(HEX, 8, 612), '-', noise(HEX, 4, 613)),
      sample('LANGFUSE_SECRET_KEY="sk', '-lf-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"'),
    ],
  },
})
