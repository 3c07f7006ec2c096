import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds old Grafana keys: the base-64 of a JSON text that begins with `{"k":"`. */
export const grafanaApiKey = defineRule({
  id: 'grafana-api-key',
  provider: 'Grafana',
  title: 'Grafana API key',
  risk: 'It reads and, by its role, changes dashboards, data sources and users.',
  pattern: 'eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}',
  notBefore: '[0-9A-Za-mo-z+/_.-]',
  notAfter: '[0-9A-Za-z+/._-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Grafana › Administration › Service accounts (or Cloud portal › Access policies): delete the token and create another.',
  documentation: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  examples: {
    positives: [
      ...inAssignments('GRAFANA_API_KEY', sample('eyJr', 'Ijoi', noise(BASE64, 88, 817), '==')),
      sample('eyJr', 'Ijoi', noise(BASE64, 88, 818), '=='),
    ],
    negatives: [
      sample('GRAFANA_API_KEY=eyJr', 'Ijoi', noise(BASE64, 20, 819)),
      sample(
        'GRAFANA_API_KEY="eyJr',
        'Ijoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      ),
    ],
  },
})
