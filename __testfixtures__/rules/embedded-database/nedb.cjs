const Datastore = require('@seald-io/nedb');

exports.users = new Datastore({ filename: 'users.db', autoload: true }); //~ embedded-database users
