import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `glsa_`, 32 letters and digits, and a checksum of eight. */
export const grafanaServiceAccountToken = defineRule({
  id: 'grafana-service-account-token',
  provider: 'Grafana',
  title: 'Grafana service account token',
  risk: 'It reads and, by its role, changes dashboards, data sources and users.',
  pattern: 'glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'grafana-service-account',
  rotate:
    'Grafana › Administration › Service accounts (or Cloud portal › Access policies): delete the token and create another.',
  documentation: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  examples: {
    positives: [
      ...inAssignments('GRAFANA_TOKEN', sample('gl', 'sa_', noise(BASE62, 32, 742), '_', noise(HEX, 8, 743))),
      sample('gl', 'sa_', noise(BASE62, 32, 744), '_', noise(HEX, 8, 745)),
      sample('GRAFANA_TOKEN=', completeToken('grafana-service-account', sample('gl', 'sa_', noise(BASE62, 32, 746)))),
    ],
    negatives: [
      sample('GRAFANA_TOKEN=gl', 'sa_', noise(BASE62, 32, 747), '_', noise(HEX, 7, 748)),
      sample('GRAFANA_TOKEN="gl', 'sa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx"'),
      sample('GRAFANA_TOKEN=gl', 'sa_', noise(BASE62, 32, 749), '_', noise(HEX, 8, 750), '0aB1'),
    ],
  },
})
