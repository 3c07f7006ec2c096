import { defineRule } from '../define-rule.ts'
import { noise, sample } from '../sample.ts'

const CHARS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*()-_ []{}~`+=,.;:/?|'

/** A key or salt of wp-config.php. */
export const wordpressSalt = defineRule({
  id: 'wordpress-salt',
  provider: 'Generic',
  title: 'WordPress authentication key or salt',
  risk: 'It forges login cookies of any user of the site.',
  pattern: '[\'"](?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)[\'"][ \\t]*,[ \\t]*[\'"]([^\'"\\r\\n]{32,128})[\'"]',
  confidence: 'high',
  rotate: 'Take fresh keys and salts for wp-config.php; all users then log in again.',
  examples: {
    positives: [
      { path: 'wp-config.php', text: sample("define( 'NONCE_", "SALT', '", `k${noise(CHARS, 62, 3)}k`, "' );") },
      { path: 'wp-config.php', text: sample("define('AUTH_", "KEY', '", `k${noise(CHARS, 62, 2)}k`, "');") },
    ],
    negatives: [
      { path: 'wp-config-sample.php', text: "define('AUTH_KEY', 'put your unique phrase here');" },
      { path: 'wp-config.php', text: "define('AUTH_KEY', getenv('AUTH_KEY'));" },
    ],
  },
})
