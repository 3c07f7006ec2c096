/** The `repository` and `sender` that every payload carries. */
export function eventRepository(repository: string, defaultBranch: string): Readonly<Record<string, unknown>> {
  const [owner = '', name = ''] = repository.split('/')
  return {
    id: 4217,
    name,
    full_name: repository,
    private: false,
    fork: false,
    html_url: `https://github.com/${repository}`,
    default_branch: defaultBranch,
    owner: { login: owner, id: 42, type: 'Organization' },
  }
}

/** A person, as payloads name one. */
export function eventUser(login: string): Readonly<Record<string, unknown>> {
  return { login, id: 7, type: login.endsWith('[bot]') ? 'Bot' : 'User', html_url: `https://github.com/${login}` }
}
