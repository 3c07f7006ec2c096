import { UserError } from '@velocity/model'
import { findSubject } from '@velocity/policy'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import type { Migration } from '../model/migration.ts'
import { renderPlan } from '../plan/render-plan.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { judgeDatabase } from './judge-database.ts'
import { planDirOf } from './judge-plan.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { readConfig } from './read-config.ts'

/** A plan file that was written. */
export interface WrittenPlan {
  readonly path: string
  readonly database: string
  readonly isNew: boolean
}

/**
 * Runs the change and writes the machine part of its plan file, one for each database that it brings migrations for.
 *
 * Shape:  [] when the change brings none. What people wrote in an existing file stays.
 * Errors: those of the gate; VEL_MIG_PLAN_UNMEASURED when the migrations do not run, so that there is nothing to write.
 */
export async function writePlan(inputs: MigrationInputs, ports: MigrationPorts): Promise<readonly WrittenPlan[]> {
  const { subject } = await findSubject(inputs.baseSha, ports)
  const { config } = await readConfig(inputs, subject.baseSha, ports)
  const written: WrittenPlan[] = []
  for (const settings of config.databases) {
    const { change, plan, findings, hits } = await judgeDatabase(
      settings,
      {
        subject,
        databaseUrl: inputs.databaseUrl,
        openPullRequests: 'off',
        commutativity: 'off',
        tip: async () => null,
        others: async () => ({ changes: [], notices: [] }),
        isOneOfSeveral: false,
      },
      ports,
    )
    if (change.unit.length === 0) continue
    if (plan === null || plan.measured === null) {
      const words = findings[0]?.message ?? hits.find(({ rule }) => /^MG-(?:RUN|LIMIT|PARSE)-/u.test(rule))?.message
      throw unmeasured(words ?? 'the dry run did not come to an end.')
    }
    const versions = change.unit.map(labelOf)
    const existing = plan.source === null ? null : { text: plan.source.text, path: plan.source.plan.path }
    const path = existing?.path ?? `${planDirOf(settings.plans)}/${fileNameOf(change.unit)}.yml`
    const machine = {
      database: config.databases.length > 1 ? settings.name : null,
      migrations: versions,
      measured: plan.measured,
      irreversible: plan.irreversible,
    }
    await ports.files.write(path, renderPlan(machine, existing))
    written.push({ path, database: settings.name, isNew: existing === null })
  }
  return written
}

/** Of the last migration: `2_add_email`. */
function fileNameOf(unit: readonly Migration[]): string {
  const { version = '', name = '' } = unit.at(-1) ?? {}
  const whole = [version, name].filter((part) => part !== '').join('_')
  return whole.replace(/[^\w.-]+/gu, '_').slice(0, 80)
}

function unmeasured(words: string): UserError {
  return new UserError({
    code: 'VEL_MIG_PLAN_UNMEASURED',
    message: `there is nothing to write into a plan: ${words}`,
    why: 'its machine part is what running the migrations shows.',
    fix: 'mend the migrations first: velocity migration check',
  })
}
