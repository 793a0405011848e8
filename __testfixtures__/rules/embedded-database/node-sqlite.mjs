import { DatabaseSync } from 'node:sqlite';

export const database = new DatabaseSync('shop.db'); //~ embedded-database database
