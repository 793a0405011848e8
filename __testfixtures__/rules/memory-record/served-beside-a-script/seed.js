const store = require('./store');

store.seed({ name: 'lobby' });
