import type { SqlRow } from '@velocity/ports'
import type { SchemaObject } from '../../model/schema.ts'
import type { MysqlCatalog } from './mysql-catalog.ts'
import { backticked, mysqlName } from './mysql-name.ts'

/** Views, triggers, routines and events. */
export function mysqlPrograms(
  catalog: MysqlCatalog,
  isOwn: (table: string | null | undefined) => boolean,
): readonly SchemaObject[] {
  return [
    ...catalog.views.filter((row) => isOwn(row['table_name'])).map((row) => viewObject(row, catalog.database)),
    ...catalog.triggers.filter((row) => isOwn(row['event_object_table'])).map(triggerObject),
    ...catalog.routines.map((row) => routineObject(row, catalog.parameters)),
    ...catalog.events.map(eventObject),
  ]
}

/** The server writes the name of the database into a view; every scratch database has another. */
function viewObject(row: SqlRow, database: string): SchemaObject {
  return {
    kind: 'view',
    name: mysqlName(row['table_name'] ?? ''),
    properties: {
      algorithm: row['algorithm'] ?? null,
      'check option': row['check_option'] ?? null,
      definer: row['definer'] ?? null,
      definition: (row['view_definition'] ?? '').replaceAll(`${backticked(database)}.`, ''),
      security: row['security_type'] ?? null,
    },
  }
}

function triggerObject(row: SqlRow): SchemaObject {
  const table = mysqlName(row['event_object_table'] ?? '')
  return {
    kind: 'trigger',
    name: `${table}.${mysqlName(row['trigger_name'] ?? '')}`,
    properties: {
      definer: row['definer'] ?? null,
      definition: `${row['action_timing']} ${row['event_manipulation']} ${row['action_statement'] ?? ''}`,
      mode: row['sql_mode'] ?? null,
      order: row['action_order'] ?? null,
      table,
    },
  }
}

function routineObject(row: SqlRow, parameters: readonly SqlRow[]): SchemaObject {
  const type = row['routine_type'] ?? ''
  const own = parameters.filter(
    (one) =>
      one['specific_name'] === row['specific_name'] && one['routine_type'] === type && one['parameter_name'] != null,
  )
  const list = own.map((one) => `${one['parameter_mode']} ${one['parameter_name']} ${one['dtd_identifier']}`)
  return {
    kind: type.toLowerCase(),
    name: mysqlName(row['routine_name'] ?? ''),
    properties: {
      access: row['sql_data_access'] ?? null,
      comment: row['routine_comment'] || null,
      definer: row['definer'] ?? null,
      definition: row['routine_definition'] ?? null,
      deterministic: row['is_deterministic'] ?? null,
      mode: row['sql_mode'] ?? null,
      parameters: list.join(', '),
      returns: row['dtd_identifier'] || null,
      security: row['security_type'] ?? null,
    },
  }
}

/** Without the time at which it starts: where none is given that is when it was made. */
function eventObject(row: SqlRow): SchemaObject {
  const every = row['interval_value'] == null ? 'once' : `every ${row['interval_value']} ${row['interval_field']}`
  return {
    kind: 'event',
    name: mysqlName(row['event_name'] ?? ''),
    properties: {
      comment: row['event_comment'] || null,
      completion: row['on_completion'] ?? null,
      definer: row['definer'] ?? null,
      definition: row['event_definition'] ?? null,
      mode: row['sql_mode'] ?? null,
      schedule: every,
      status: row['status'] ?? null,
    },
  }
}
