import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k_live_', noise(BASE62, 42, 83))

/** Clerk secret key. */
export const clerkSecretKey = defineRule({
  id: 'clerk-secret-key',
  provider: 'Clerk',
  title: 'Clerk secret key',
  risk: 'Manages users and sessions of the application.',
  pattern: assigned('clerk', 'sk_(?:live|test)_[0-9A-Za-z]{40,64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Clerk Dashboard → the application → API keys → Secret keys → Delete.',
  documentation: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  examples: {
    positives: [...inAssignments('CLERK_SECRET_KEY', TOKEN)],
    negatives: [
      `CLERK_SECRET_KEY=${sample('s', 'k_live_', noise(BASE62, 38, 83))}`,
      `checksum: ${TOKEN}`,
      `CLERK_SECRET_KEY=${sample('s', 'k_live_', 'x'.repeat(42))}`,
    ],
  },
})
