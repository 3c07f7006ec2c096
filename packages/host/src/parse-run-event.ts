import { UserError } from '@velocity/model'
import type { RunEvent } from '@velocity/ports'
import { EventReader, invalidEvent } from './event-reader.ts'

const NO_COMMIT = /^0+$/u

/**
 * Parses a webhook payload into the event that gates know.
 *
 * Shape:  events that carry no change of their own (`schedule`, `workflow_dispatch` …) become `other`, whatever they hold.
 * Errors: VEL_EVENT_UNSAFE for `pull_request_target`; VEL_EVENT_INVALID for a payload that is missing, is not JSON or lacks a
 *         field.
 * Source: https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export function parseRunEvent(name: string, eventJson: string | null): RunEvent {
  if (name === 'pull_request_target') throw unsafeEvent()
  const parse = PARSERS[name]
  return parse === undefined ? { kind: 'other', name } : parse(EventReader.of(name, eventJson))
}

const PARSERS: Readonly<Record<string, ((event: EventReader) => RunEvent) | undefined>> = {
  pull_request: parsePullRequest,
  merge_group: parseMergeGroup,
  push: parsePush,
  workflow_run: parseWorkflowRun,
}

function parsePullRequest(event: EventReader): RunEvent {
  const pull = event.object('pull_request')
  const head = pull.object('head')
  const base = pull.object('base')
  const headRepository = head.objectOrNull('repo')?.text('full_name') ?? null
  return {
    kind: 'pull_request',
    number: pull.count('number'),
    baseSha: base.sha('sha'),
    headSha: head.sha('sha'),
    baseRef: base.text('ref'),
    headRef: head.text('ref'),
    // null: the fork was deleted since.
    isFork: headRepository !== base.object('repo').text('full_name'),
  }
}

function parseMergeGroup(event: EventReader): RunEvent {
  const group = event.object('merge_group')
  return {
    kind: 'merge_group',
    baseSha: group.sha('base_sha'),
    headSha: group.sha('head_sha'),
    baseRef: group.text('base_ref'),
  }
}

function parsePush(event: EventReader): RunEvent {
  const before = event.sha('before')
  const after = event.sha('after')
  const ref = event.text('ref')
  if (NO_COMMIT.test(after)) return { kind: 'deletion', ref }
  return {
    kind: 'push',
    before: NO_COMMIT.test(before) ? null : before,
    after,
    ref,
    defaultBranch: event.object('repository').text('default_branch'),
  }
}

function parseWorkflowRun(event: EventReader): RunEvent {
  const run = event.object('workflow_run')
  if (run.isNull('conclusion')) {
    throw invalidEvent(
      'workflow_run',
      'the run that triggered it has no conclusion yet',
      'on:\n  workflow_run:\n    types: [completed]',
    )
  }
  return {
    kind: 'workflow_run',
    runId: run.count('id'),
    headSha: run.sha('head_sha'),
    event: run.text('event'),
    conclusion: run.text('conclusion'),
  }
}

function unsafeEvent(): UserError {
  return new UserError({
    code: 'VEL_EVENT_UNSAFE',
    message: 'this step was started by "pull_request_target".',
    why: "that event runs with the base repository's secrets and a token that may write; no code of a pull request may be judged with them.",
    fix: "Judge with the event that carries neither, and publish a fork's verdict from a second workflow:\non:\n  pull_request:\n  merge_group:",
  })
}
