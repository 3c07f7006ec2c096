import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The default of a variable that is named like a password: Terraform, CloudFormation, pipelines. */
export const variableDefaultPassword = defineRule({
  id: 'variable-default-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password as the default of a variable',
  risk: 'Every deployment that sets no other has this password, and whoever reads the file knows it.',
  pattern:
    '(?i:(?:password|passwd|passphrase|pwd|secret|token|api_?key)[\\w\\-]{0,24}"?[ \\t]*(?:\\{|:)[ \\t]*\\r?\\n(?:[ \\t]+(?:type|description|sensitive|noecho|nullable|minlength|maxlength|constraintdescription|allowedpattern|required|displayname|label)[ \\t]*[:=][^\\r\\n]{0,120}\\r?\\n){0,6}[ \\t]+default[ \\t]*[:=][ \\t]*)["\']?([^\\s"\'`<>(){}\\[\\],$!&*][^\\s"\'`<>{}$]{3,120})["\']?[ \\t]*(?:[\\r\\n]|$)',
  path: '(?i)\\.(?:tf|ya?ml|template|hcl|bicep)$',
  minEntropy: 2,
  confidence: 'medium',
  rotate: 'Change it wherever it was deployed; leave the variable without a default, and give it at run time.',
  examples: {
    positives: [
      {
        path: 'vars.tf',
        text: sample('variable "db_password" {\n  type    = string\n  default = "', 'Avocet', '_12"\n}'),
      },
      { path: 'stack.yaml', text: sample('  DBPassword:\n    Type: String\n    Default: ', 'Phalarope', '7\n') },
    ],
    negatives: [
      { path: 'vars.tf', text: 'variable "db_password" {\n  type = string\n  sensitive = true\n}' },
      { path: 'stack.yaml', text: '  DBPassword:\n    Type: String\n    Default: password\n' },
      { path: 'vars.tf', text: 'variable "token_length" {\n  type = number\n  default = 32\n}' },
    ],
  },
})
