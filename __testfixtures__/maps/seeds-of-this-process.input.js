const express = require('express');

const BOOT = `${process.pid}-${Date.now()}`;
const events = [{ id: 1, boot: BOOT }];
const app = express();
app.use(express.json());

app.get('/events', (req, res) => {
  res.json({ boot: BOOT, events });
});
app.post('/events', (req, res) => {
  events.push({ id: Number(req.body.id), boot: BOOT });
  res.end();
});

app.listen(3000);
