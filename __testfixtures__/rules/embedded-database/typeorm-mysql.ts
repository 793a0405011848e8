import { DataSource } from 'typeorm';

export const source = new DataSource({ type: 'mysql', host: 'db', database: 'shop' });
