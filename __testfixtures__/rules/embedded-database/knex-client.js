const knex = require('knex');
const config = { client: 'better-sqlite3', connection: { filename: 'shop.db' } };

module.exports = knex(config); //~ embedded-database knex
