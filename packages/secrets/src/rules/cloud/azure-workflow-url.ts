import { defineRule } from '../define-rule.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'

/** Finds the signed trigger address of a workflow (Logic Apps, Power Automate, Teams workflows). */
export const azureWorkflowUrl = defineRule({
  id: 'azure-workflow-url',
  provider: 'Microsoft Azure',
  title: 'Logic Apps or Power Automate workflow address',
  risk: 'Whoever has it starts the workflow with any content: posts to the Teams channel, calls what the workflow calls.',
  pattern:
    '\\.(?:logic\\.azure\\.com|powerplatform\\.com)(?::443)?/[^\\s"\'?<>]{0,100}workflows/[0-9a-f]{32}/triggers/[^\\s"\'<>]{1,300}?sig=([\\w-]{43})',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Azure portal › the logic app › Access keys: regenerate; for Power Automate or Teams recreate the trigger.',
  documentation: 'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app',
  examples: {
    positives: [
      sample(
        'https://prod-12.westeurope.logic.azure.com:443/workflows/',
        noise(HEX, 32, 215),
        '/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=',
        noise(BASE64URL, 43, 216),
      ),
      sample(
        'url: "https://default0.ab.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/',
        noise(HEX, 32, 217),
        '/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers&sv=1.0&sig=',
        noise(BASE64URL, 43, 218),
        '"',
      ),
    ],
    negatives: [
      sample('https://prod-12.westeurope.logic.azure.com/workflows/', noise(HEX, 32, 219), '/runs'),
      sample(
        'https://prod-12.westeurope.logic.azure.com/workflows/',
        noise(HEX, 32, 220),
        '/triggers/manual/paths/invoke?sig=xxxx',
      ),
    ],
  },
})
