import fs from 'node:fs';
import express from 'express';

const app = express();
app.post('/logout/:session', (req, res) => {
  setTimeout(async () => { //~ timer-job setTimeout
    await fs.promises.rm(`sessions/${req.params.session}`, { recursive: true });
    req.app.emit('logout', req.params.session);
  }, 10_000);
  res.end();
});
