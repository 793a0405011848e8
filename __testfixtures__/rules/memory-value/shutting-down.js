const express = require('express');
const app = express();

let shuttingDown = false;
process.on('SIGTERM', () => {
  shuttingDown = true;
});

app.get('/health', (req, res) => res.sendStatus(shuttingDown ? 503 : 200));
