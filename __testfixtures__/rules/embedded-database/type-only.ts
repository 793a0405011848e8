import type { Database } from 'better-sqlite3';

export function count(database: Database, table: string): number {
  return database.prepare(`select * from ${table}`).all().length;
}
