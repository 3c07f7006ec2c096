import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k_', noise(BASE62, 29, 62))

/** Freemius secret key. */
export const freemiusSecretKey = defineRule({
  id: 'freemius-secret-key',
  provider: 'Freemius',
  title: 'Freemius secret key',
  risk: 'Manages the plugin’s licences and releases.',
  pattern: String.raw`(?i:secret_?key)["\']?[ \t]{0,4}(?:=>|=|:|,)[ \t]{0,4}["\'](sk_[^\s"\']{29})["\']`,
  path: String.raw`(?i)\.php$`,
  minEntropy: 3.2,
  confidence: 'medium',
  rotate: 'Freemius Developer Dashboard → the product → Settings → Keys → regenerate.',
  documentation: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/',
  examples: {
    positives: [
      { path: 'plugin.php', text: `'secret_key' => '${TOKEN}',` },
      { path: 'src/init.php', text: `$fs_config = array('id' => '1', "secret_key" => "${TOKEN}");` },
    ],
    negatives: [
      { path: 'plugin.php', text: `'secret_key' => '${TOKEN}0',` },
      { path: 'plugin.md', text: `'secret_key' => '${TOKEN}',` },
    ],
  },
})
