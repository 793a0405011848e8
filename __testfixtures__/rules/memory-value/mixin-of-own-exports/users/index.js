const Users = module.exports;

Users.names = ['ann'];

require('./visits')(Users);
