import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Oracle Cloud secret keys by their name: 44 base-64 characters. */
export const oracleCustomerSecret = defineRule({
  id: 'oracle-customer-secret',
  provider: 'Oracle Cloud',
  title: 'Oracle Cloud customer secret key',
  risk: 'It reads and writes object storage through the S3-compatible interface.',
  pattern: assigned('oci[_.-]?(?:customer|secret|access|auth|s3|storage)|oracle', '[A-Za-z0-9+/]{43}='),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'OCI console › Profile › Customer secret keys: delete it and generate another.',
  documentation: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
  examples: {
    positives: [...inAssignments('OCI_SECRET_KEY', sample(noise(BASE64, 43, 188), '='))],
    negatives: [
      sample('OCI_SECRET_KEY=', noise(BASE64, 42, 189), '='),
      'OCI_SECRET_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="',
      sample('checksum = "', noise(BASE64, 43, 190), '="'),
    ],
  },
})
