import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Runs one real tool on a folder: `node run-tool.ts <tool> <folder> <url> <up|down>`. In a process of its own, as its users run it. */
const [tool = '', folder = '', url = '', direction = 'up'] = process.argv.slice(2)
const isUp = direction === 'up'
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }

const TOOLS: Readonly<Record<string, () => Promise<void>>> = {
  'node-pg-migrate': async () => {
    const { runner } = await import('node-pg-migrate')
    const count = isUp ? Number.POSITIVE_INFINITY : 1
    const dir = join(folder, 'migrations')
    await runner({
      databaseUrl: url,
      dir,
      direction: isUp ? 'up' : 'down',
      migrationsTable: 'pgmigrations',
      count,
      logger: silent,
    })
  },
  postgrator: async () => {
    const { default: Postgrator } = await import('postgrator')
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const migrationPattern = join(folder, 'migrations', '*')
    const postgrator = new Postgrator({ driver: 'pg', migrationPattern, execQuery: (query) => client.query(query) })
    await postgrator.migrate(isUp ? 'max' : '1')
    await client.end()
  },
  drizzle: async () => {
    const { drizzle } = await import('drizzle-orm/node-postgres')
    const { migrate } = await import('drizzle-orm/node-postgres/migrator')
    const { default: pg } = await import('pg')
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    await migrate(drizzle(pool), { migrationsFolder: join(folder, 'drizzle') })
    await pool.end()
  },
  knex: async () => {
    const { default: knex } = await import('knex')
    const database = knex({ client: 'pg', connection: url, migrations: { directory: join(folder, 'migrations') } })
    await (isUp ? database.migrate.latest() : database.migrate.down())
    await database.destroy()
  },
  prisma: async () => {
    const engine = await prismaEngine()
    const names = ['20240101000000_users', '20240102000000_names']
    const directories = names.map(async (path) => {
      const value = await readFile(join(folder, 'prisma/migrations', path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    })
    const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
    await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile,
        shadowDbInitScript: '',
        migrationDirectories: await Promise.all(directories),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
  },
}

/** Neither the language's nor Node's types describe it. */
const wasm = (
  globalThis as unknown as {
    readonly WebAssembly: {
      instantiate(
        bytes: Uint8Array,
        imports: Readonly<Record<string, never>>,
      ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>
    }
  }
).WebAssembly

/** Prisma's own schema engine, as WebAssembly: the command line downloads a native one, which no test may. */
async function prismaEngine() {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const { instance } = await wasm.instantiate(await readFile(file), { './schema_engine_bg.js': glue as never })
  const { __wbg_set_wasm: setWasm } = glue as unknown as { __wbg_set_wasm(exports: object): void }
  setWasm(instance.exports)
  const start = instance.exports['__wbindgen_start'] as () => void
  start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  const datamodel = 'datasource db {\n  provider = "postgresql"\n}\n'
  return glue.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => {}, adapter)
}

await TOOLS[tool]?.()
process.exit(tool in TOOLS ? 0 : 2)
