import type { Rule } from '../rule.ts'
import { basicAuthHeader } from './basic-auth-header.ts'
import { bearerAuthHeader } from './bearer-auth-header.ts'
import { ciscoPassword } from './cisco-password.ts'
import { cloudInitPassword } from './cloud-init-password.ts'
import { connectionStringPassword } from './connection-string-password.ts'
import { credentialsCsv } from './credentials-csv.ts'
import { curlUserPassword } from './curl-user-password.ts'
import { directivePassword } from './directive-password.ts'
import { dockerRegistryAuth } from './docker-registry-auth.ts'
import { echoPassword } from './echo-password.ts'
import { genericEnvSecret } from './generic-env-secret.ts'
import { genericFlagSecret } from './generic-flag-secret.ts'
import { genericPassword } from './generic-password.ts'
import { genericPasswordBare } from './generic-password-bare.ts'
import { genericPasswordElement } from './generic-password-element.ts'
import { genericSecret } from './generic-secret.ts'
import { genericSecretBare } from './generic-secret-bare.ts'
import { goDsnPassword } from './go-dsn-password.ts'
import { htpasswdHash } from './htpasswd-hash.ts'
import { jdbcPassword } from './jdbc-password.ts'
import { jwkPrivateKey } from './jwk-private-key.ts'
import { jwt } from './jwt.ts'
import { keyStoreFile } from './key-store-file.ts'
import { kubernetesSecretDataFirst } from './kubernetes-secret-data-first.ts'
import { kubernetesSecretYaml } from './kubernetes-secret-yaml.ts'
import { laravelAppKey } from './laravel-app-key.ts'
import { loginCallPassword } from './login-call-password.ts'
import { netrcPassword } from './netrc-password.ts'
import { npmrcAuth } from './npmrc-auth.ts'
import { npmrcDefaultAuth } from './npmrc-default-auth.ts'
import { passwordDatabaseFile } from './password-database-file.ts'
import { passwordHash } from './password-hash.ts'
import { pgpassPassword } from './pgpass-password.ts'
import { postfixSaslPassword } from './postfix-sasl-password.ts'
import { powershellSecureString } from './powershell-secure-string.ts'
import { privateKey } from './private-key.ts'
import { privateKeyBase64 } from './private-key-base64.ts'
import { puttyPrivateKey } from './putty-private-key.ts'
import { railsMasterKey } from './rails-master-key.ts'
import { shadowHash } from './shadow-hash.ts'
import { shellPassword } from './shell-password.ts'
import { sqlInsertPassword } from './sql-insert-password.ts'
import { sqlPassword } from './sql-password.ts'
import { urlCredentials } from './url-credentials.ts'
import { urlQuerySecret } from './url-query-secret.ts'
import { variableDefaultPassword } from './variable-default-password.ts'
import { wordpressSalt } from './wordpress-salt.ts'

/** Rules for secrets of no provider: assignments, files, commands, addresses, keys. Shape: alphabetical; ids are unique. */
export const GENERIC_RULES: readonly Rule[] = [
  basicAuthHeader,
  bearerAuthHeader,
  ciscoPassword,
  cloudInitPassword,
  connectionStringPassword,
  credentialsCsv,
  curlUserPassword,
  directivePassword,
  dockerRegistryAuth,
  echoPassword,
  genericEnvSecret,
  genericFlagSecret,
  genericPassword,
  genericPasswordBare,
  genericPasswordElement,
  genericSecret,
  genericSecretBare,
  goDsnPassword,
  htpasswdHash,
  jdbcPassword,
  jwkPrivateKey,
  jwt,
  keyStoreFile,
  kubernetesSecretDataFirst,
  kubernetesSecretYaml,
  laravelAppKey,
  loginCallPassword,
  netrcPassword,
  npmrcAuth,
  npmrcDefaultAuth,
  passwordDatabaseFile,
  passwordHash,
  pgpassPassword,
  postfixSaslPassword,
  powershellSecureString,
  privateKey,
  privateKeyBase64,
  puttyPrivateKey,
  railsMasterKey,
  shadowHash,
  shellPassword,
  sqlInsertPassword,
  sqlPassword,
  urlCredentials,
  urlQuerySecret,
  variableDefaultPassword,
  wordpressSalt,
]
