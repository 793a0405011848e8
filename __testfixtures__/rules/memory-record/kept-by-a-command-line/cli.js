const { Client, Room } = require('./client');

const client = new Client({ name: 'me' });
const room = new Room();
console.log(client.send(process.argv[2], {}), room.send('me', process.argv[2]));
