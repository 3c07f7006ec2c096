import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Weights & Biases keys by their name: forty hexadecimal digits. */
export const wandbLegacyApiKey = defineRule({
  id: 'wandb-legacy-api-key',
  provider: 'Weights & Biases',
  title: 'Weights & Biases API key (old format)',
  risk: "It reads and writes the user's runs, models and artifacts.",
  pattern: assigned('wandb|api[.]wandb[.]ai', '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Weights & Biases › User settings › API keys: revoke it and create another.',
  documentation: 'https://docs.wandb.ai/',
  examples: {
    positives: [...inAssignments('WANDB_API_KEY', sample(noise(HEX, 40, 215)))],
    negatives: [
      sample('WANDB_API_KEY=', noise(HEX, 39, 216)),
      'WANDB_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('WANDB_API_KEY=', noise(HEX, 40, 217), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 218), '"'),
    ],
  },
})
