import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** The name of the index inside the macaroon, in base64. */
const PRODUCTION = ['IcHlw', 'aS5vcmc'].join('')
const TEST = ['NdGVzdC5', 'weXBpLm9yZw'].join('')
const TOKEN = sample('py', 'pi-', 'AgEIcHlw', 'aS5vcmc', noise(BASE64URL, 120, 41))

/** PyPI API token. */
export const pypiUploadToken = defineRule({
  id: 'pypi-upload-token',
  provider: 'PyPI',
  title: 'PyPI API token',
  risk: 'Publishes releases of its owner’s projects.',
  pattern: `pypi-AgE(?:${PRODUCTION}|${TEST})[0-9A-Za-z_-]{50,1000}`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'pypi-token',
  rotate: 'pypi.org → Account settings → API tokens → Remove; then look through the releases that were uploaded.',
  documentation: 'https://pypi.org/help/#apitoken',
  examples: {
    positives: [...inContexts('TWINE_PASSWORD', TOKEN)],
    negatives: [
      sample('py', 'pi-', 'AgEIcHlw', 'aS5vcmc', noise(BASE64URL, 40, 41)),
      `TWINE_PASSWORD=${sample('py', 'pi-', 'AgEIcHlw', 'aS5vcmc', 'x'.repeat(120))}`,
    ],
  },
})
