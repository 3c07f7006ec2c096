import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A value in the data of a Secret manifest. */
export const kubernetesSecretYaml = defineRule({
  id: 'kubernetes-secret-yaml',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Value in a Kubernetes Secret manifest',
  risk: 'Base64 is no encryption: whoever reads the manifest has the value, and with it what it opens.',
  pattern:
    '(?i:kind:[ \\t]*["\']?secret["\']?[ \\t]*[\\r\\n])(?:[^\\r\\n]*\\r?\\n){0,30}?(?i:[ \\t]{0,8}(?:data|stringdata):[ \\t]*\\r?\\n)(?:[ \\t]*#[^\\r\\n]*\\r?\\n){0,5}[ \\t]+["\']?[\\w.\\-]{1,80}["\']?:[ \\t]*(?:[|>]-?[ \\t]*\\r?\\n[ \\t]+)?["\']?([^\\s"\'{}<>$|][^\\s"\'{}<>$]{5,})',
  path: '(?i)\\.(?:ya?ml|txt|md|sh|tpl)$',
  validator: 'kubernetes-secret',
  confidence: 'medium',
  rotate:
    'Change the value at the system that it opens; keep it sealed or encrypted (SOPS, Sealed Secrets, External Secrets).',
  examples: {
    positives: [
      {
        path: 'k8s/secret.yaml',
        text: sample(
          'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  pass',
          'word: TTRybTB0SGls',
          'bDk5\n',
        ),
      },
      {
        path: 'k8s/secret.yml',
        text: sample('kind: Secret\nmetadata:\n  name: db\nstringData:\n  pass', 'word: "Quartz', '_Lane7"\n'),
      },
    ],
    negatives: [
      {
        path: 'k8s/secret.yaml',
        text: 'kind: Secret\nmetadata:\n  name: db\ndata:\n  password: {{ .Values.password | b64enc }}\n',
      },
      { path: 'k8s/config.yaml', text: 'kind: ConfigMap\ndata:\n  mode: production\n' },
      { path: 'k8s/sealed.yaml', text: 'kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy3i4OJSWK\n' },
    ],
  },
})
