export { runBundledAction } from './action/run-bundled-action.ts'
export type { ActionEvent, ActionResult, RunBundledActionOptions } from './action/types.ts'
export { buildMergeGroupEvent, type MergeGroupEventOptions } from './events/build-merge-group-event.ts'
export { buildPullRequestEvent, type PullRequestEventOptions } from './events/build-pull-request-event.ts'
export { buildPushEvent, type PushEventOptions } from './events/build-push-event.ts'
export { buildWorkflowRunEvent, type WorkflowRunEventOptions } from './events/build-workflow-run-event.ts'
export { startFakeGitHub } from './fake-github/start-fake-github.ts'
export type {
  ArtifactOptions,
  CommentAuthor,
  ComparisonOptions,
  FakeCheckRun,
  FakeComment,
  FakeGitHub,
  FakeGitHubOptions,
  Fault,
  FaultKind,
  FaultQueue,
  JobOptions,
  LoggedRequest,
  Permissions,
  PullRequestOptions,
  RunOptions,
  TokenOptions,
} from './fake-github/types.ts'
export { startFakeResults } from './fake-results/start-fake-results.ts'
export type {
  FakeResults,
  FakeResultsOptions,
  ResultsArtifact,
  ResultsCacheEntry,
  RuntimeTokenOptions,
} from './fake-results/types.ts'
export { createGitFixture, type FixtureContent, type GitFixture } from './git-fixture/create-git-fixture.ts'
export {
  type FixtureFiles,
  openScene,
  type Pull,
  type PullOptions,
  type Scene,
  type SceneOptions,
  type StepOptions,
  type Told,
} from './scene/open-scene.ts'
export { renderTranscript, steady, type Unsteady } from './scene/render-transcript.ts'
