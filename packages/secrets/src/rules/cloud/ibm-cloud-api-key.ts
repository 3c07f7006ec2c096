import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds IBM Cloud keys by their name: 44 characters. */
export const ibmCloudApiKey = defineRule({
  id: 'ibm-cloud-api-key',
  provider: 'IBM Cloud',
  title: 'IBM Cloud API key',
  risk: 'It acts as the user or service id in the whole IBM Cloud account.',
  pattern: assigned(
    'ibm[_.-]?(?:cloud|api|iam|bluemix|watson|cos)|ibmcloud|bluemix|watson|ic[_-]api[_-]key|iam[_-]?api[_-]?key',
    '[\\w-]{44}',
  ),
  notAfter: '[\\w-]',
  minEntropy: 3.9,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'IBM Cloud › Manage › Access (IAM) › API keys: delete it and create another.',
  documentation: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
  examples: {
    positives: [
      ...inAssignments('IBMCLOUD_API_KEY', sample(noise(BASE64URL, 44, 349))),
      sample('watson_apikey = "', noise(BASE64URL, 44, 350), '"\n'),
    ],
    negatives: [
      sample('IBMCLOUD_API_KEY=', noise(BASE64URL, 43, 351)),
      'IBMCLOUD_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('IBMCLOUD_API_KEY=', noise(BASE64URL, 44, 352), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 44, 353), '"'),
    ],
  },
})
