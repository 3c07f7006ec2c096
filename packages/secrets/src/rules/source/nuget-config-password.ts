import { defineRule } from '../define-rule.ts'
import { BASE62, noise } from '../sample.ts'

const TOKEN = noise(BASE62, 18, 16)

/** Package source password in nuget.config. */
export const nugetConfigPassword = defineRule({
  id: 'nuget-config-password',
  provider: 'NuGet',
  title: 'Package source password in nuget.config',
  risk: 'Reads, perhaps writes, the private package feed.',
  pattern: String.raw`(?i:<add\s{1,8}key\s{0,4}=\s{0,4}"(?:ClearText)?Password"\s{1,8}value\s{0,4}=\s{0,4})"([^"%$\r\n]{6,200})"`,
  path: String.raw`(?i)nuget\.config$`,
  minEntropy: 2.5,
  confidence: 'medium',
  rotate: 'Revoke the password or token at the feed, and take it from the environment in nuget.config instead.',
  documentation: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
  examples: {
    positives: [
      { path: 'src/nuget.config', text: `<add key="ClearTextPassword" value="${TOKEN}" />` },
      {
        path: 'NuGet.Config',
        text: `<packageSourceCredentials><feed><add key="Username" value="me" />\n<add key="ClearTextPassword" value="${TOKEN}"/></feed>`,
      },
    ],
    negatives: [
      { path: 'nuget.config', text: '<add key="ClearTextPassword" value="%FEED_PASSWORD%" />' },
      { path: 'docs/page.xml', text: `<add key="ClearTextPassword" value="${TOKEN}" />` },
    ],
  },
})
