const express = require('express');
const app = express();

const clients = new Set(); //~ socket-registry clients
let visits = 0; //~ memory-counter visits

// prettier-ignore
setInterval(() => { //~ timer-job setInterval
  clients.forEach((client) => client.write(`data: ${visits}\n\n`));
}, 1000);

app.get('/events', (req, res) => {
  visits++;
  clients.add(res);
  req.on('close', () => clients.delete(res));
});
