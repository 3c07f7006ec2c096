import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `dapi` and 32 hexadecimal digits. */
export const databricksToken = defineRule({
  id: 'databricks-token',
  aliases: ['databricks-api-token'],
  provider: 'Databricks',
  title: 'Databricks personal access token',
  risk: 'It runs jobs and notebooks and reads data as the user.',
  pattern: 'dapi[0-9a-f]{32}(?:-[0-9]{1,2})?',
  notBefore: '[0-9A-Za-mo-z_]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Databricks workspace › Settings › Developer › Access tokens (or the service principal › Secrets): revoke it and create another.',
  documentation: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  examples: {
    positives: [
      ...inAssignments('DATABRICKS_TOKEN', sample('da', 'pi', noise(HEX, 32, 528))),
      sample('da', 'pi', noise(HEX, 32, 529)),
      sample('{ "databricksToken": "da', 'pi', noise(HEX, 32, 530), '-2" }'),
    ],
    negatives: [
      sample('DATABRICKS_TOKEN=da', 'pi', noise(HEX, 40, 531)),
      sample('DATABRICKS_TOKEN=da', 'pi', noise(HEX, 31, 532)),
      sample('DATABRICKS_TOKEN="da', 'pixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
