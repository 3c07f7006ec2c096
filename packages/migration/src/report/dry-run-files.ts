import type { OutputFile } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'
import type { DryRun, TracedScript } from '../dry-run/dry-run-types.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { ScriptTrace } from '../model/trace.ts'
import { labelOf } from '../proof/rollback-of.ts'

/** A database's dry run with its name. */
export interface NamedRun {
  /** '' when there is one database. */
  readonly name: string
  readonly layout: string
  readonly unit: readonly Migration[]
  readonly dryRun: DryRun
}

/**
 * The dry run for machines: `report.json`, every statement as a line, and the schemas.
 *
 * Shape:  of several databases the files carry their names. Nothing in them is a time, so that the same tree on the same engine
 *         gives the same bytes.
 * Source: `velocity.migration-report/1`, described in docs/migrations.md.
 */
export function dryRunFiles(runs: readonly NamedRun[]): readonly OutputFile[] {
  return [
    {
      output: 'report',
      name: 'report.json',
      content: `${canonicalJson({ schema: 'velocity.migration-report/1', databases: runs.map(reportOf) })}\n`,
    },
    {
      output: 'statements',
      name: 'statements.jsonl',
      content: runs.flatMap((run) => statementLines(run)).join(''),
    },
    ...runs.flatMap(schemaFiles),
  ]
}

function reportOf({ name, layout, unit, dryRun }: NamedRun): unknown {
  const { engine, proof, seeded, compat, suggestion, upFailure, baseFailure } = dryRun
  return {
    name: name === '' ? 'default' : name,
    layout,
    engine,
    migrations: unit.map((migration) => ({
      version: migration.version,
      name: migration.name,
      label: labelOf(migration),
      kind: migration.kind,
      files: migration.files,
      up: traceOf(dryRun.ups, migration.up),
      down: migration.down === null ? null : traceOf(dryRun.downs, migration.down),
    })),
    baseFailure,
    upFailure,
    proof: proofOf(proof),
    seeded,
    compat,
    suggestion,
  }
}

/** The schema itself has a file of its own. */
function proofOf(proof: DryRun['proof']): unknown {
  if (proof === null) return null
  const { rolledBack: _, ...rest } = proof
  return rest
}

function traceOf(traced: readonly TracedScript[], script: Script): unknown {
  const trace = traced.find((one) => one.script === script)?.trace
  if (trace === undefined) return null
  return { path: script.path, failure: trace.failure, statements: trace.statements.map(withoutTime) }
}

function withoutTime({ elapsedMs: _, node: __, ...rest }: ScriptTrace['statements'][number]): unknown {
  return rest
}

function statementLines({ name, dryRun }: NamedRun): readonly string[] {
  const of = (direction: 'up' | 'down', traced: readonly TracedScript[]): readonly string[] =>
    traced.flatMap(({ trace }) =>
      trace.statements.map(
        (one) =>
          `${canonicalJson({ database: name === '' ? 'default' : name, direction, ...(withoutTime(one) as object) })}\n`,
      ),
    )
  return [...of('up', dryRun.ups), ...of('down', dryRun.downs)]
}

function schemaFiles({ name, dryRun: { before, after, proof } }: NamedRun): readonly OutputFile[] {
  const prefix = name === '' ? '' : `${name}.`
  const file = (which: 'before' | 'after' | 'rolledback', schema: unknown): readonly OutputFile[] =>
    schema === null
      ? []
      : [
          {
            output: `schema-${which}`,
            name: `${prefix}schema.${which}.json`,
            content: `${canonicalJson(schema)}\n`,
          },
        ]
  return [...file('before', before), ...file('after', after), ...file('rolledback', proof?.rolledBack ?? null)]
}
