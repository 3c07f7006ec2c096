import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, LOWER, noise, sample } from '../sample.ts'

/** Finds `sk_` or `sk_sbox_` and 26 base-32 characters with a check character, or a UUID. */
export const checkoutSecretKey = defineRule({
  id: 'checkout-secret-key',
  provider: 'Checkout.com',
  title: 'Checkout.com secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern:
    'sk_(?:(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=]|(?:test_)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Checkout.com dashboard › Developers › Keys: delete it and create another.',
  documentation: 'https://www.checkout.com/docs/get-started/api-key-management',
  examples: {
    positives: [
      ...inAssignments(
        'CHECKOUT_SECRET_KEY',
        sample('sk', '_', noise('abcdefghijklmnopqrstuvwxyz234567', 26, 571), '#'),
      ),
      sample('sk', '_', noise('abcdefghijklmnopqrstuvwxyz234567', 26, 572), '#'),
      sample('export CHECKOUT_SECRET_KEY=sk', '_sbox_', noise('abcdefghijklmnopqrstuvwxyz234567', 27, 573)),
      sample(
        '<add key="CHECKOUT_SECRET_KEY" value="sk',
        '_',
        noise(HEX, 8, 574),
        '-',
        noise(HEX, 4, 575),
        '-',
        noise(HEX, 4, 576),
        '-',
        noise(HEX, 4, 577),
        '-',
        noise(HEX, 12, 578),
        '" />',
      ),
    ],
    negatives: [
      sample(
        'task_',
        noise(HEX, 8, 579),
        '-',
        noise(HEX, 4, 580),
        '-',
        noise(HEX, 4, 581),
        '-',
        noise(HEX, 4, 582),
        '-',
        noise(HEX, 12, 583),
      ),
      sample('CHECKOUT_SECRET_KEY=sk', '_', noise(LOWER, 20, 584)),
      sample('CHECKOUT_SECRET_KEY="sk', '_xxxxxxxxxxxxxxxxxxxxxxxxxx#"'),
    ],
  },
})
