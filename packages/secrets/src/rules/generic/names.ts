/**
 * Names of passwords, as a fragment of RE2 syntax without capturing groups; compared without regard to case.
 */
export const PASSWORD_NAMES =
  'passw(?:or)?ds?|passwort|pass[_\\- ]?phrase|passcode|pass|pwd|pswd|psw|kennwort|contrase(?:n|\\xf1|\\xc3\\xb1)a|senha|mot[_-]?de[_-]?passe|(?:\\b|_)mdp|haslo|parola|wachtwoord'

/**
 * Names of secrets that are machine-made as a rule: tokens, keys, salts. The same form as PASSWORD_NAMES.
 */
export const SECRET_NAMES =
  'secret|token|credential|creds|jwt|hmac|salt|psk|bearer|dsn|(?:api|access|private|auth|authorization|encrypt|encryption|decryption|crypto|cipher|aes|sign|signing|signature|master|account|storage|shared|license|admin|service|subscription|app|application|client|session|cookie|ssh|deploy|integration|security|webhook|consumer|server|write|ingestion|logged_in|nonce|root|primary|secondary|data|django|flask|rails|laravel|machine|device)[_\\-. ]?keys?'
