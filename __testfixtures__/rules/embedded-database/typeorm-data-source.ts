import { DataSource } from 'typeorm';

export const source = new DataSource({ type: 'sqlite', database: 'shop.sqlite' }); //~ embedded-database source
