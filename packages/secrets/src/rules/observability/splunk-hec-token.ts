import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Splunk tokens by their name: a UUID. */
export const splunkHecToken = defineRule({
  id: 'splunk-hec-token',
  provider: 'Splunk',
  title: 'Splunk HTTP event collector token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned(
    'splunk|hec[_.-]?token',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Splunk › Settings › Data inputs › HTTP Event Collector: delete the token and create another.',
  documentation: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  examples: {
    positives: [
      ...inAssignments(
        'SPLUNK_HEC_TOKEN',
        sample(
          noise(HEX, 8, 892),
          '-',
          noise(HEX, 4, 893),
          '-',
          noise(HEX, 4, 894),
          '-',
          noise(HEX, 4, 895),
          '-',
          noise(HEX, 12, 896),
        ),
      ),
      sample(
        'curl https://splunk:8088/services/collector -H "Authorization: Splunk ',
        noise(HEX, 8, 897),
        '-',
        noise(HEX, 4, 898),
        '-',
        noise(HEX, 4, 899),
        '-',
        noise(HEX, 4, 900),
        '-',
        noise(HEX, 12, 901),
        '"',
      ),
      sample(
        '<add key="HEC_TOKEN" value="',
        noise(HEX, 8, 902),
        '-',
        noise(HEX, 4, 903),
        '-',
        noise(HEX, 4, 904),
        '-',
        noise(HEX, 4, 905),
        '-',
        noise(HEX, 12, 906),
        '" />',
      ),
    ],
    negatives: [
      sample('SPLUNK_HEC_TOKEN=', noise(HEX, 8, 907), '-', noise(HEX, 4, 908)),
      'SPLUNK_HEC_TOKEN="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 909),
        '-',
        noise(HEX, 4, 910),
        '-',
        noise(HEX, 4, 911),
        '-',
        noise(HEX, 4, 912),
        '-',
        noise(HEX, 12, 913),
        '"',
      ),
    ],
  },
})
