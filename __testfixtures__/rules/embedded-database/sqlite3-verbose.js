const sqlite3 = require('sqlite3').verbose();

module.exports = new sqlite3.Database(':memory:'); //~ embedded-database sqlite3.Database
