import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('fi', 'gd_', noise(BASE64URL, 40, 87))

/** Figma personal access token. */
export const figmaPat = defineRule({
  id: 'figma-pat',
  provider: 'Figma',
  title: 'Figma personal access token',
  risk: 'Reads the files of its owner, and comments.',
  pattern: 'fig(?:d|o|oh|or|u|p|s)_[0-9A-Za-z_-]{36,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Figma → Settings → Security → Personal access tokens → Revoke.',
  documentation: 'https://developers.figma.com/docs/rest-api/authentication/',
  examples: {
    positives: [...inContexts('FIGMA_TOKEN', TOKEN)],
    negatives: [sample('fi', 'gd_', noise(BASE64URL, 32, 87)), `FIGMA_TOKEN=${sample('fi', 'gd_', 'x'.repeat(40))}`],
  },
})
