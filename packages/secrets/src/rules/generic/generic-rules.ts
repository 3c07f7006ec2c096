import type { Rule } from '../rule.ts'
import { basicAuthHeader } from './basic-auth-header.ts'
import { bearerAuthHeader } from './bearer-auth-header.ts'
import { ciscoPassword } from './cisco-password.ts'
import { connectionStringPassword } from './connection-string-password.ts'
import { curlUserPassword } from './curl-user-password.ts'
import { dockerRegistryAuth } from './docker-registry-auth.ts'
import { echoPassword } from './echo-password.ts'
import { genericEnvSecret } from './generic-env-secret.ts'
import { genericFlagSecret } from './generic-flag-secret.ts'
import { genericPassword } from './generic-password.ts'
import { genericPasswordBare } from './generic-password-bare.ts'
import { genericPasswordElement } from './generic-password-element.ts'
import { genericSecret } from './generic-secret.ts'
import { genericSecretBare } from './generic-secret-bare.ts'
import { htpasswdHash } from './htpasswd-hash.ts'
import { jdbcPassword } from './jdbc-password.ts'
import { jwkPrivateKey } from './jwk-private-key.ts'
import { jwt } from './jwt.ts'
import { keyStoreFile } from './key-store-file.ts'
import { kubernetesSecretYaml } from './kubernetes-secret-yaml.ts'
import { laravelAppKey } from './laravel-app-key.ts'
import { netrcPassword } from './netrc-password.ts'
import { npmrcAuth } from './npmrc-auth.ts'
import { npmrcDefaultAuth } from './npmrc-default-auth.ts'
import { passwordDatabaseFile } from './password-database-file.ts'
import { passwordHash } from './password-hash.ts'
import { pgpassPassword } from './pgpass-password.ts'
import { powershellSecureString } from './powershell-secure-string.ts'
import { privateKey } from './private-key.ts'
import { privateKeyBase64 } from './private-key-base64.ts'
import { puttyPrivateKey } from './putty-private-key.ts'
import { railsMasterKey } from './rails-master-key.ts'
import { shadowHash } from './shadow-hash.ts'
import { shellPassword } from './shell-password.ts'
import { sqlPassword } from './sql-password.ts'
import { urlCredentials } from './url-credentials.ts'
import { urlQuerySecret } from './url-query-secret.ts'
import { wordpressSalt } from './wordpress-salt.ts'

/** Rules for secrets of no provider: assignments, files, commands, addresses, keys. Shape: alphabetical; ids are unique. */
export const GENERIC_RULES: readonly Rule[] = [
  basicAuthHeader,
  bearerAuthHeader,
  ciscoPassword,
  connectionStringPassword,
  curlUserPassword,
  dockerRegistryAuth,
  echoPassword,
  genericEnvSecret,
  genericFlagSecret,
  genericPasswordBare,
  genericPasswordElement,
  genericPassword,
  genericSecretBare,
  genericSecret,
  htpasswdHash,
  jdbcPassword,
  jwkPrivateKey,
  jwt,
  keyStoreFile,
  kubernetesSecretYaml,
  laravelAppKey,
  netrcPassword,
  npmrcAuth,
  npmrcDefaultAuth,
  passwordDatabaseFile,
  passwordHash,
  pgpassPassword,
  powershellSecureString,
  privateKeyBase64,
  privateKey,
  puttyPrivateKey,
  railsMasterKey,
  shadowHash,
  shellPassword,
  sqlPassword,
  urlCredentials,
  urlQuerySecret,
  wordpressSalt,
]
