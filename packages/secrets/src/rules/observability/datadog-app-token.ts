import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `ddapp_` and 34 letters and digits. */
export const datadogAppToken = defineRule({
  id: 'datadog-app-token',
  provider: 'Datadog',
  title: 'Datadog personal or service access token',
  risk: "It reads and changes the organisation's data, monitors and users, within its scopes.",
  pattern: 'dd(?:app|pat|sat)_[0-9A-Za-z]{32,48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Datadog › Organization Settings › API Keys (or Application Keys): revoke it and create another.',
  documentation: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  examples: {
    positives: [
      ...inAssignments('DD_APP_KEY', sample('dda', 'pp_', noise(BASE62, 34, 276))),
      sample('dda', 'pp_', noise(BASE62, 34, 277)),
    ],
    negatives: [
      sample('DD_APP_KEY=dda', 'pp_', noise(BASE62, 12, 278)),
      sample('DD_APP_KEY="dda', 'pp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
