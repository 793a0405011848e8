import { DuckDBInstance } from '@duckdb/node-api';

export const database = await DuckDBInstance.fromCache('logs.duckdb'); //~ embedded-database database
