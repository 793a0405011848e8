const Database = require('better-sqlite3');

let db; //~ embedded-database db
module.exports = function database() {
  if (!db) db = new Database('shop.db');
  return db;
};
