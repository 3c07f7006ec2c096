import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A literal that PowerShell turns into a secure string. */
export const powershellSecureString = defineRule({
  id: 'powershell-secure-string',
  provider: 'Generic',
  title: 'Password literal for ConvertTo-SecureString',
  risk: 'Whoever reads the script can log in as the account that it is for.',
  pattern:
    '(?i:ConvertTo-SecureString[ \\t]+(?:-AsPlainText[ \\t]+|-Force[ \\t]+|-String[ \\t]+){0,3})["\']([^"\'$\\r\\n]{3,128})["\'](?i:[ \\t]+-(?:AsPlainText|Force))?',
  confidence: 'medium',
  rotate: 'Change the password of the account; let the script read it from a vault (Get-Secret) or ask for it.',
  examples: {
    positives: [
      sample('$p = ConvertTo-SecureString "', 'Larch', '!2021" -AsPlainText -Force'),
      sample("ConvertTo-SecureString -String '", 'b4salt', "Cove' -AsPlainText -Force"),
    ],
    negatives: [
      'ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force',
      'ConvertTo-SecureString "<password>" -AsPlainText',
    ],
  },
})
