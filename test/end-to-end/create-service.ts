import { createGitFixture, type FixtureContent, type GitFixture } from '@velocity/testkit'
import { readFolder } from './read-folder.ts'

type Files = Readonly<Record<string, FixtureContent>>

/** Where a caller workflow lies in a service repository. */
export const CALLER = '.github/workflows/pull-request.yml'

const NODE_EXAMPLE = 'parcel-rates'

/** Makes a repository of an example on `main`, with some of its files replaced. */
export function createService(replaced: Files = {}, example = NODE_EXAMPLE): GitFixture {
  const service = createGitFixture()
  service.commit({ ...readFolder(`examples/${example}/service`), ...replaced }, 'The service as it stands')
  return service
}

/** Adds one of the example's pull requests as a branch of its name, which stays checked out. */
export function addPullRequest(service: GitFixture, name: string, replaced: Files = {}, example = NODE_EXAMPLE): void {
  service.branch(name, 'main')
  service.commit({ ...readFolder(`examples/${example}/pull-requests/${name}`), ...replaced }, name)
}
