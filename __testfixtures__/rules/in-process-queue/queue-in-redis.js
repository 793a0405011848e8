const express = require('express');
const app = express();
const { Queue } = require('bullmq');

const mails = new Queue('mails', { connection: { host: 'redis' } });

app.post('/mails', async (req, res) => {
  await mails.add('mail', req.body);
  res.sendStatus(202);
});
