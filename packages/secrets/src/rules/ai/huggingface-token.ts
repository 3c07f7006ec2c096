import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, LOWER, noise, sample, UPPER } from '../sample.ts'

/** Finds `hf_` and 34 to 40 letters and digits. */
export const huggingfaceToken = defineRule({
  id: 'huggingface-token',
  aliases: ['huggingface-access-token'],
  provider: 'Hugging Face',
  title: 'Hugging Face access token',
  risk: 'It reads private models and data sets, and with write scope replaces them.',
  pattern: 'hf_[0-9A-Za-z]{34,40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Hugging Face › Settings › Access Tokens: invalidate it and create another.',
  documentation: 'https://huggingface.co/docs/hub/security-tokens',
  examples: {
    positives: [
      ...inAssignments('HF_TOKEN', sample('hf', '_', noise(UPPER + LOWER, 34, 404))),
      sample('hf', '_', noise(UPPER + LOWER, 34, 405)),
      sample('{ "hfToken": "hf', '_', noise(BASE62, 37, 406), '" }'),
    ],
    negatives: [
      'hf_hub_download_with_retries_and_resume',
      sample('HF_TOKEN=hf', '_', noise(UPPER + LOWER, 50, 407)),
      sample('HF_TOKEN=hf', '_', noise(UPPER + LOWER, 33, 408)),
      sample('HF_TOKEN="hf', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
