import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sha256~` and 43 characters. */
export const openshiftUserToken = defineRule({
  id: 'openshift-user-token',
  provider: 'Red Hat OpenShift',
  title: 'OpenShift user token',
  risk: 'It acts as the user in the cluster until it expires.',
  pattern: 'sha256~[\\w-]{43}',
  notBefore: '[0-9A-Za-mo-z_]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Log out with `oc logout --token`, or delete the OAuth access token object of the user.',
  documentation: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
  examples: {
    positives: [
      ...inAssignments('OC_TOKEN', sample('sha2', '56~', noise(BASE64URL, 43, 524))),
      sample('oc login --token=sha2', '56~', noise(BASE64URL, 43, 525), ' --server=https://api.c.example.com:6443'),
      sample('sha2', '56~', noise(BASE64URL, 43, 526)),
    ],
    negatives: [
      sample('OC_TOKEN=sha2', '56~', noise(BASE64URL, 42, 527)),
      sample('OC_TOKEN="sha2', '56~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('OC_TOKEN=sha2', '56~', noise(BASE64URL, 43, 528), '0aB1'),
    ],
  },
})
