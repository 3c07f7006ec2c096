import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A value in a Secret as the cluster prints it: fields in alphabetical order, so that the kind comes after the data. */
export const kubernetesSecretDataFirst = defineRule({
  id: 'kubernetes-secret-data-first',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Value in a Kubernetes Secret manifest',
  risk: 'Base64 is no encryption: whoever reads the manifest has the value, and with it what it opens.',
  pattern:
    '(?m:^)[ \\t]{0,8}(?:-[ \\t]+)?(?:data|stringData):[ \\t]*\\r?\\n[ \\t]+["\']?[\\w.\\-]{1,80}["\']?:[ \\t]*(?:[|>]-?[ \\t]*\\r?\\n[ \\t]+)?["\']?([^\\s"\'{}<>$|][^\\s"\'{}<>$]{5,})["\']?[ \\t]*\\r?\\n(?:[^\\r\\n\\-][^\\r\\n]*\\r?\\n){0,30}?[ \\t]{0,8}(?i:kind:[ \\t]*["\']?secret["\']?[ \\t]*(?:[\\r\\n]|$))',
  path: '(?i)\\.(?:ya?ml|txt|md|sh|tpl)$',
  keywords: ['data:', 'stringdata:'],
  validator: 'kubernetes-secret',
  confidence: 'medium',
  rotate:
    'Change the value at the system that it opens; keep it sealed or encrypted (SOPS, Sealed Secrets, External Secrets).',
  examples: {
    positives: [
      {
        path: 'k8s/secret.yaml',
        text: sample('apiVersion: v1\ndata:\n  pass', 'word: VHdpdGUt', 'NDQtRmVu\nkind: Secret\n'),
      },
      {
        path: 'dump.yml',
        text: sample('- data:\n    api-', 'key: U25vd3ktT3', 'dsLTE5\n    user: YW5h\n  kind: Secret\n'),
      },
    ],
    negatives: [
      { path: 'k8s/config.yaml', text: 'apiVersion: v1\ndata:\n  mode: production\nkind: ConfigMap\n' },
      { path: 'k8s/secret.yaml', text: 'data:\n  password: {{ .Values.password | b64enc }}\nkind: Secret\n' },
    ],
  },
})
