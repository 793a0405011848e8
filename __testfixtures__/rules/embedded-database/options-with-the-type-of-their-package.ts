import { DataSource, type DataSourceOptions } from 'typeorm';

const local: DataSourceOptions = { type: 'sqlite', database: 'shop.db' };

export const source = new DataSource(local); //~ embedded-database source
