const fastify = require('fastify');
const sqlite = require('fastify-better-sqlite3');
const mysql = require('@fastify/mysql');

const app = fastify();
app.register(sqlite, { pathToDb: './shop.db' }); //~ embedded-database app.register
app.register(mysql, { connectionString: process.env.MYSQL });
app.get('/', async () => app.betterSqlite3.prepare('SELECT 1').get());
