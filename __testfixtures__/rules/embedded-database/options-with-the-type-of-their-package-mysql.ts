import { DataSource, type DataSourceOptions } from 'typeorm';

const remote: DataSourceOptions = { type: 'mysql', host: process.env.DB_HOST, database: 'shop' };

export const source = new DataSource(remote);
