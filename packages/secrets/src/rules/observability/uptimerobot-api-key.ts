import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `u` or `m`, a number, and 24 hexadecimal digits. */
export const uptimerobotApiKey = defineRule({
  id: 'uptimerobot-api-key',
  provider: 'UptimeRobot',
  title: 'UptimeRobot API key',
  risk: "It reads, changes and silences the account's monitors.",
  pattern: assigned('uptime[_.-]?robot', '(?:u|ur|m)[0-9]{5,12}-[0-9a-f]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'UptimeRobot › Integrations & API: delete the key and create another.',
  documentation: 'https://uptimerobot.com/api/',
  examples: {
    positives: [
      ...inAssignments('UPTIMEROBOT_API_KEY', sample('u123456-', noise(HEX, 24, 355))),
      sample('uptimerobot.api.key=m123456789-', noise(HEX, 24, 356), '\n'),
    ],
    negatives: [
      sample('UPTIMEROBOT_API_KEY=u123456-', noise(HEX, 23, 357)),
      'UPTIMEROBOT_API_KEY="u123456-xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('UPTIMEROBOT_API_KEY=u123456-', noise(HEX, 24, 358), '0aB1'),
      sample('checksum = "u123456-', noise(HEX, 24, 359), '"'),
    ],
  },
})
