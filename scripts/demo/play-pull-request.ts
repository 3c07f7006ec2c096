import { join } from 'node:path'
import { mergePullRequest, type Played, playWorkflow, pullRequestEvent, renderEvent } from '@velocity/cli'
import { makeExampleRepository } from './example-repository.ts'

const REPOSITORY = 'octo/parcel-rates'

/** Plays one pull request of the example service through its own caller workflow, printing each job and step. */
export async function playPullRequest(
  pullRequest: string,
  scratch: string,
  print: (text: string) => void,
): Promise<Played> {
  const origin = join(scratch, 'origin')
  await makeExampleRepository(origin, pullRequest)
  const merged = await mergePullRequest(origin, 'main', pullRequest, scratch)
  return playWorkflow({
    repository: REPOSITORY,
    repositoryRoot: merged.repositoryRoot,
    workflowPath: '.github/workflows/pull-request.yml',
    event: pullRequestEvent(REPOSITORY, merged, pullRequest),
    pull: merged,
    library: 'org/velocity',
    jobs: [],
    secrets: {},
    scratch,
    onEvent: (event) => print(renderEvent(event, false)),
  })
}
