const { Rooms } = require('./rooms');

console.log(new Rooms().keep('first', { name: 'lobby' }));
