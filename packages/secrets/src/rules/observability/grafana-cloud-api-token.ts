import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `glc_` and the base-64 of a JSON text. */
export const grafanaCloudApiToken = defineRule({
  id: 'grafana-cloud-api-token',
  provider: 'Grafana',
  title: 'Grafana Cloud access policy token',
  risk: 'It sends and reads metrics, logs and traces within its policy.',
  pattern: 'glc_[A-Za-z0-9+/]{32,400}={0,3}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'grafana-cloud-token',
  rotate:
    'Grafana › Administration › Service accounts (or Cloud portal › Access policies): delete the token and create another.',
  documentation:
    'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  examples: {
    positives: [
      ...inAssignments('GRAFANA_CLOUD_TOKEN', sample('gl', 'c_', noise(BASE64, 150, 799), '==')),
      sample('gl', 'c_', noise(BASE64, 150, 800), '=='),
      sample('grafana_cloud_token = "gl', 'c_eyJvIjoi', noise(BASE64, 120, 801), '="\n'),
    ],
    negatives: [
      sample('GRAFANA_CLOUD_TOKEN=gl', 'c_', noise(BASE64, 12, 802)),
      sample(
        'GRAFANA_CLOUD_TOKEN="gl',
        'c_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      ),
    ],
  },
})
