/** A package whose stores live in one process or on its disk. */
interface LocalStore {
  isOnDisk: boolean;
  /** The option that says how long a session lives where its cookie does not, and what holds without it. */
  ttl?: { option: string; unit: 'seconds' | 'milliseconds'; standard?: number };
}

/** How the stores of these packages are made does not matter. */
export const LOCAL_STORES: Readonly<Record<string, LocalStore>> = {
  'express-session/session/memory': { isOnDisk: false },
  memorystore: { isOnDisk: false, ttl: { option: 'ttl', unit: 'milliseconds' } },
  'session-memory-store': { isOnDisk: false, ttl: { option: 'expires', unit: 'seconds' } },
  'session-file-store': { isOnDisk: true, ttl: { option: 'ttl', unit: 'seconds', standard: 3600 } },
  'connect-sqlite3': { isOnDisk: true },
  'better-sqlite3-session-store': { isOnDisk: true },
  'connect-loki': { isOnDisk: true, ttl: { option: 'ttl', unit: 'seconds', standard: 1_209_600 } },
  'connect-nedb-session': { isOnDisk: true },
  'express-nedb-session': { isOnDisk: true },
  'nedb-session-store': { isOnDisk: true },
  'koa-session-memory': { isOnDisk: false },
  'koa-session-local': { isOnDisk: false },
};

/** Packages whose stores all processes share. */
export const SHARED_STORES: ReadonlySet<string> = new Set([
  'connect-redis',
  'connect-mongo',
  'connect-mongodb-session',
  'connect-pg-simple',
  'connect-session-sequelize',
  'connect-session-knex',
  'connect-typeorm',
  'connect-dynamodb',
  'connect-memcached',
  'connect-mssql-v2',
  'connect-couchbase',
  'connect-cassandra-cql',
  '@google-cloud/connect-firestore',
  '@google-cloud/connect-datastore',
  '@quixo3/prisma-session-store',
  'express-mysql-session',
  'firestore-store',
  'koa-redis',
  'koa-session-redis',
  'koa-session-mongoose',
  'typeorm-store',
]);
