import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `wandb_v1_` and a long run. */
export const wandbApiKey = defineRule({
  id: 'wandb-api-key',
  provider: 'Weights & Biases',
  title: 'Weights & Biases API key',
  risk: "It reads and writes the user's runs, models and artifacts.",
  pattern: 'wandb_v1_\\w{60,90}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Weights & Biases › User settings › API keys: revoke it and create another.',
  documentation: 'https://docs.wandb.ai/',
  examples: {
    positives: [
      ...inContexts('WANDB_API_KEY', sample('wan', 'db_v1_', noise(BASE62, 32, 659), '_', noise(BASE62, 44, 660))),
    ],
    negatives: [
      sample('WANDB_API_KEY=wan', 'db_v1_', noise(BASE62, 30, 661)),
      sample(
        'WANDB_API_KEY="wan',
        'db_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
