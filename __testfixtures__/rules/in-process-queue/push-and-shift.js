const express = require('express');
const app = express();

const waiting = []; //~ in-process-queue waiting

async function work() {
  const job = waiting.shift();
  if (job) await fetch('http://mailer/send', { method: 'POST', body: job });
}

app.post('/mails', (req, res) => {
  waiting.push(req.body.text);
  work();
  res.sendStatus(202);
});
