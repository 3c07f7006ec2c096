import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'https://prod-12.westus.',
  'logic.azure.com',
  ':443/workflows/',
  noise(HEX, 32, 39),
  '/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=',
  noise(BASE64URL, 43, 40),
)

/** Microsoft Teams or Power Automate workflow address. */
export const microsoftTeamsWorkflowUrl = defineRule({
  id: 'microsoft-teams-workflow-url',
  provider: 'Microsoft',
  title: 'Microsoft Teams or Power Automate workflow address',
  risk: 'Starts the workflow, which posts or acts with the rights of its owner.',
  pattern: String.raw`(?:logic\.azure\.com|environment\.api\.powerplatform\.com)(?::443)?/(?:powerautomate/automations/direct/)?workflows/[0-9A-Fa-f]{32}/triggers/[\w-]{1,40}/paths/invoke[0-9A-Za-z%&=?._/;:-]{0,160}sig=[0-9A-Za-z_%-]{40,60}`,
  notAfter: '[0-9A-Za-z_%-]',
  confidence: 'high',
  rotate: 'Power Automate → the flow → regenerate the access key of its trigger, or make the flow anew.',
  documentation: 'https://learn.microsoft.com/en-us/power-automate/',
  examples: {
    positives: [...inAssignments('TEAMS_WORKFLOW_URL', TOKEN)],
    negatives: [
      sample(
        'https://prod-12.westus.',
        'logic.azure.com',
        ':443/workflows/',
        noise(HEX, 32, 39),
        '/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=',
        noise(BASE64URL, 37, 40),
      ),
      'https://prod-12.westus.logic.azure.com:443/workflows/{id}/triggers/manual/paths/invoke?sig={sig}',
    ],
  },
})
