const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');

const REPORTS = path.join(os.tmpdir(), 'reports');
fs.mkdirSync(REPORTS, { recursive: true });

const fileOf = (id) => path.join(REPORTS, `${id}.csv`);

const app = express();
app.use(express.json());

function* rowsOf(count) {
  yield 'id,amount\n';
  for (let i = 1; i <= count; i++) yield `${i},${i * 10}\n`;
}

app.post('/reports/:id', async (req, res, next) => {
  try {
    await pipeline(Readable.from(rowsOf(req.body.rows)), fs.createWriteStream(fileOf(req.params.id)));
    res.status(201).json({ url: `/reports/${req.params.id}` });
  } catch (error) {
    next(error);
  }
});

app.get('/reports/:id', (req, res) => {
  res.sendFile(fileOf(req.params.id));
});

app.get('/reports/:id/download', (req, res) => {
  res.download(fileOf(req.params.id), `報告 ${req.params.id}.csv`);
});

app.get('/reports/:id/once', (req, res, next) => {
  const file = fileOf(req.params.id);
  res.download(file, (error) => {
    if (error) return next(error);
    fs.unlink(file, (problem) => {
      if (problem) console.error(problem);
    });
  });
});

app.get('/cached/:name', (req, res) => {
  try {
    res.sendFile(req.params.name, { root: REPORTS, maxAge: '1h' });
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});

app.get('/sizes/:id', (req, res) => {
  fs.stat(fileOf(req.params.id), (error, stats) => {
    if (error) return res.status(404).json({ error: 'no such report' });
    res.json({ size: stats.size });
  });
});

app.use((error, req, res, next) => {
  res.status(error.status || 500).json({ error: error.status === 404 ? 'not found' : 'failed' });
});

app.listen(process.env.PORT || 3000);
