/** The program of one database: opens it, then answers texts of SQL until its parent goes. Started by `startProcess`. */
import type { Answer, Request } from '../messages.ts'
import { type Connection, openConnection } from './open-connection.ts'
import { runText } from './run-text.ts'
import { saveConnection } from './save-connection.ts'

let connection: Connection | null = null

function answer(request: Request): Answer {
  if (request.kind === 'open') {
    connection = openConnection(request.image, request.settings)
    return { kind: 'opened' }
  }
  if (connection === null) return { kind: 'failed', message: 'No database is open.' }
  if (request.kind === 'run') return { kind: 'ran', outcome: runText(connection, request.sql) }
  return { kind: 'saved', saved: saveConnection(connection) }
}

process.on('message', (request: Request) => {
  try {
    process.send?.(answer(request))
  } catch (error) {
    process.send?.({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
