const express = require('express');
const app = express();

let running = 0; //~ memory-counter running
const waited = { rounds: 0 }; //~ memory-record waited

app.post('/jobs', async (req, res) => {
  running += 1;
  await work(req.query.id);
  running -= 1;
  res.end(String(waited.rounds));
});

app.post('/idle', async (req, res) => {
  await new Promise((resolve) => {
    const check = setInterval(() => {
      waited.rounds += 1;
      if (running > 0) return;
      clearInterval(check);
      resolve();
    }, 50);
  });
  res.end();
});

async function work(id) {
  return id;
}

process.on('SIGTERM', () => process.exit());
app.listen(3000);
