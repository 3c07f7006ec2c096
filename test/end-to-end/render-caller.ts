import { stringify } from 'yaml'

/** What is special about a caller workflow. */
export interface CallerOptions {
  readonly inputs?: Readonly<Record<string, string | boolean>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly uses?: string
}

/** Writes a caller workflow for a Node service, as the README shows it. */
export function renderCaller({ inputs = {}, permissions, uses }: CallerOptions): string {
  return stringify({
    name: 'pull request',
    on: { pull_request: null, merge_group: null, push: { branches: ['main'] } },
    permissions: {},
    jobs: {
      velocity: {
        uses: uses ?? 'org/velocity/.github/workflows/pull-request.yml@v1',
        permissions: permissions ?? { contents: 'read', actions: 'read', 'pull-requests': 'write' },
        with: { language: 'node', ...inputs },
      },
    },
  })
}
