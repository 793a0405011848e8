import type { Table } from './tables.js';

/** How a call says that its database is in a file or in memory. */
export type DatabaseCondition =
  | { kind: 'always' }
  /** The path argument or these options must not be an address of a server. */
  | { kind: 'unless-url'; argument: number; options: string[] }
  /** An option (or the argument itself) must match. */
  | { kind: 'option'; argument: number; options: string[]; value: RegExp };

const ALWAYS: DatabaseCondition = { kind: 'always' };
const LOCAL: DatabaseCondition = { kind: 'unless-url', argument: 0, options: ['url', 'uri', 'address'] };
const DIALECT: DatabaseCondition = {
  kind: 'option',
  argument: 0,
  options: ['dialect', 'client', 'type', 'url', 'uri', 'connection', 'storage', 'driver'],
  value: /^(better-)?sqlite3?\b|^sqljs$|^file:|\.sqlite3?$|^:memory:$/,
};
const SECOND: DatabaseCondition = { ...DIALECT, argument: 1 };
const THIRD: DatabaseCondition = { ...DIALECT, argument: 3 };

export const DATABASES: Table<DatabaseCondition[]> = {
  'sqlite3|Database': [ALWAYS],
  'sqlite3|cached.Database': [ALWAYS],
  'sqlite3|verbose().Database': [ALWAYS],
  'sqlite3|verbose().cached.Database': [ALWAYS],
  'sqlite|open': [ALWAYS],
  'better-sqlite3|': [ALWAYS],
  'better-sqlite3-multiple-ciphers|': [ALWAYS],
  'sqlite|DatabaseSync': [ALWAYS],
  'bun:sqlite|Database': [ALWAYS],
  'sql.js|': [ALWAYS],
  'libsql|': [LOCAL],
  '@libsql/client|createClient': [{ ...DIALECT, options: ['url'] }],
  '@prisma/adapter-better-sqlite3|PrismaBetterSqlite3': [ALWAYS],
  'duckdb|Database': [ALWAYS],
  '@duckdb/node-api|DuckDBInstance.create': [ALWAYS],
  '@duckdb/node-api|DuckDBInstance.fromCache': [ALWAYS],
  'lowdb|': [ALWAYS],
  'lowdb|Low': [ALWAYS],
  'lowdb|LowSync': [ALWAYS],
  'lowdb/node|JSONFilePreset': [ALWAYS],
  'lowdb/node|JSONFileSyncPreset': [ALWAYS],
  'nedb|': [ALWAYS],
  '@seald-io/nedb|': [ALWAYS],
  'nedb-promises|': [ALWAYS],
  'nedb-promises|create': [ALWAYS],
  'nedb-async|': [ALWAYS],
  'nedb-core|': [ALWAYS],
  'level|': [ALWAYS],
  'level|Level': [ALWAYS],
  'classic-level|ClassicLevel': [ALWAYS],
  'memory-level|MemoryLevel': [ALWAYS],
  'levelup|': [ALWAYS],
  'level-rocksdb|': [ALWAYS],
  'rocksdb|': [ALWAYS],
  'lmdb|open': [ALWAYS],
  'nosql|load': [ALWAYS],
  'nosql|': [ALWAYS],
  'lokijs|': [ALWAYS],
  'marsdb|': [ALWAYS],
  'marsdb|Collection': [ALWAYS],
  'pouchdb|': [LOCAL],
  'pouchdb-node|': [LOCAL],
  'node-json-db|JsonDB': [ALWAYS],
  'simple-json-db|': [ALWAYS],
  'stormdb|': [ALWAYS],
  'quick.db|QuickDB': [ALWAYS],
  'enmap|': [ALWAYS],
  'node-persist|init': [ALWAYS],
  'node-persist|create': [ALWAYS],
  'node-localstorage|LocalStorage': [ALWAYS],
  'diskdb|connect': [ALWAYS],
  'tingodb|().Db': [ALWAYS],
  'acebase|AceBase': [ALWAYS],
  'realm|open': [ALWAYS],
  'realm|': [ALWAYS],
  'json-server|router': [ALWAYS],
  'mongodb-memory-server|MongoMemoryServer.create': [ALWAYS],
  '@keyv/sqlite|': [ALWAYS],
  'sequelize|': [DIALECT, SECOND, THIRD],
  'sequelize|Sequelize': [DIALECT, SECOND, THIRD],
  'sequelize-typescript|Sequelize': [DIALECT, SECOND, THIRD],
  'knex|': [DIALECT],
  'knex|knex': [DIALECT],
  'knex|Knex': [DIALECT],
  'typeorm|DataSource': [DIALECT],
  'typeorm|createConnection': [DIALECT],
  'keyv|': [DIALECT, SECOND],
  'keyv-file|': [ALWAYS],
  'keyv-file|KeyvFile': [ALWAYS],
  'flat-cache|load': [ALWAYS],
  'flat-cache|create': [ALWAYS],
  'flat-cache|FlatCache': [ALWAYS],
  'configstore|': [ALWAYS],
  'conf|': [ALWAYS],
  '@nestjs/typeorm|TypeOrmModule.forRoot': [DIALECT],
  '@nestjs/sequelize|SequelizeModule.forRoot': [DIALECT],
  '@mikro-orm/sqlite|MikroORM.init': [ALWAYS],
  '@mikro-orm/better-sqlite|MikroORM.init': [ALWAYS],
};

/** Methods that empty a database: at start-up, every replica that starts wipes what the others use. */
export const WIPES =
  /^nosql\|(load)?\(\)\.clear$|^(sequelize|sequelize-typescript)\|(Sequelize)?\(\)\.drop$|^(nedb|@seald-io\/nedb)\|\(\)\.dropDatabase$/;
