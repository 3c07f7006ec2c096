import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 10, 58),
  'ms',
  'h',
  noise(HEX, 15, 59),
  'p1',
  noise(HEX, 5, 60),
  'jsn',
  noise(HEX, 12, 61),
)

/** RapidAPI key. */
export const rapidapiAccessToken = defineRule({
  id: 'rapidapi-access-token',
  provider: 'RapidAPI',
  title: 'RapidAPI key',
  risk: 'Calls every subscribed API at the owner’s cost.',
  pattern: assigned('(?:x[_.-])?rapid[_.-]?api', '[0-9A-Za-z_-]{50}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'rapidapi.com → My apps → the app → Authorization → delete the key.',
  documentation: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
  examples: {
    positives: [...inAssignments('RAPIDAPI_KEY', TOKEN)],
    negatives: [
      `RAPIDAPI_KEY=${sample(noise(HEX, 10, 58), 'ms', 'h', noise(HEX, 15, 59), 'p1', noise(HEX, 5, 60), 'jsn', noise(HEX, 11, 61))}`,
      `RAPIDAPI_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `RAPIDAPI_KEY=${sample('x'.repeat(10), 'ms', 'h', 'x'.repeat(15), 'p1', 'x'.repeat(5), 'jsn', 'x'.repeat(12))}`,
    ],
  },
})
