import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** The key with which Laravel encrypts cookies and values. */
export const laravelAppKey = defineRule({
  id: 'laravel-app-key',
  provider: 'Generic',
  title: 'Laravel application key',
  risk: 'It forges session cookies and decrypts values; with some session drivers it runs code.',
  pattern: '(?:APP_KEY|[\'"]key[\'"])["\' \\t]{0,3}(?:=>|=|:)[ \\t]{0,3}["\']?base64:([A-Za-z0-9+/]{42,43}={1,2})',
  confidence: 'high',
  rotate: 'Run `php artisan key:generate`, deploy it as an environment variable, and end all sessions.',
  examples: {
    positives: [
      { path: 'config/app.php', text: sample("'key' => 'base64:", noise(BASE64, 43, 3), "=',") },
      { path: '.env', text: sample('APP_', 'KEY=base64:', noise(BASE64, 43, 2), '=\n') },
    ],
    negatives: [
      { path: '.env', text: 'APP_KEY=\n' },
      { path: '.env.example', text: 'APP_KEY=base64:YourKeyHere\n' },
    ],
  },
})
