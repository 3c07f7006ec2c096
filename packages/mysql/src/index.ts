export { createMysqlEngines, type MysqlOptions } from './create-mysql-engines.ts'
export { findInstalledMysql, type InstalledMysql } from './server/find-installed-mysql.ts'
