/** Whose repositories a token opens. */
export interface Credentials {
  /** For example `https://github.com`; the token goes nowhere else. */
  readonly serverUrl: string
  readonly token: string
}

/**
 * Makes the environment that lets git fetch with a token: never an argument, a URL or a file.
 *
 * Shape:  {} without credentials. A header that the checkout left in the configuration is replaced, for GitHub refuses two.
 * Source: git-config(1), GIT_CONFIG_COUNT and http.<url>.extraHeader
 */
export function authorizationEnvironment(credentials: Credentials | null): Readonly<Record<string, string>> {
  if (credentials === null) return {}
  const key = `http.${credentials.serverUrl.replace(/\/+$/u, '')}/.extraheader`
  const basic = btoa(`x-access-token:${credentials.token}`)
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  }
}
