const Database = require('better-sqlite3');

const db = new Database('shop.db'); //~ embedded-database db
module.exports = db;
