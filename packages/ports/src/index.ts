export type {
  Checkout,
  CommandOptions,
  CommandRun,
  CommandRunner,
  CommandTools,
  TappedLock,
  TappedStatement,
} from './command-tap.ts'
export type {
  DatabaseEngines,
  DatabaseSession,
  Dialect,
  EngineInfo,
  EngineRequest,
  ParsedSql,
  ParsedStatement,
  ScratchDatabase,
  ScratchServer,
  SqlFailure,
  SqlNotice,
  SqlOutcome,
  SqlParser,
  SqlRow,
} from './database.ts'
export type { FileStat, Files } from './files.ts'
export type { GateOutcome, GatePorts, OutputFile, PublishChoices } from './gate.ts'
export type { CommitRange, Git, PatchSource, RangeCommit, RangeListing, Ref, TreeBlob, TreeEntry } from './git.ts'
export type {
  ArtifactInfo,
  CheckAnnotation,
  CheckRun,
  GitHub,
  JobInfo,
  OpenChangesRequest,
  OpenPullRequest,
  OpenPullRequestListing,
  PullRequest,
  WriteOutcome,
} from './github.ts'
export type { InputReader } from './inputs.ts'
export type { RunContext, RunEvent } from './run-context.ts'
export type { ArtifactFile, Artifacts, Cache } from './storage.ts'
export type { Clock, Codec, Exec, ExecOptions, ExecResult, Log, StreamOptions } from './system.ts'
