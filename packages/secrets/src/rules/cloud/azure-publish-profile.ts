import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds the `userPWD` of a publish profile: sixty letters and digits. */
export const azurePublishProfile = defineRule({
  id: 'azure-publish-profile',
  provider: 'Microsoft Azure',
  title: 'Azure App Service publish profile password',
  risk: 'It deploys any code to the site and reads its files and settings.',
  pattern: '(?i:userPWD)=\\\\?["\']([0-9A-Za-z]{60})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate:
    'Azure portal › the app › Overview › Reset publish profile; better, turn off basic authentication for publishing.',
  documentation:
    'https://learn.microsoft.com/en-us/visualstudio/azure/how-to-get-publish-profile-from-azure-app-service',
  examples: {
    positives: [
      sample('<publishProfile publishMethod="MSDeploy" userName="$site" userPWD="', noise(BASE62, 60, 479), '" />'),
      sample("userPWD='", noise(BASE62, 60, 480), "' destinationAppUrl='https://site.azurewebsites.net'"),
    ],
    negatives: [
      sample('userPWD="', noise(BASE62, 30, 481), '"'),
      sample('userPWD="', noise(BASE62, 80, 482), '"'),
      'userPWD="(The data has been wiped)"',
    ],
  },
})
