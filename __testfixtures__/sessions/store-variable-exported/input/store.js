const { MemoryStore } = require('express-session');

exports.store = new MemoryStore();
