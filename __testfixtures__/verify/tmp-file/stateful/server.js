const { randomUUID } = require('crypto');
const express = require('express');
const fs = require('fs/promises');
const os = require('os');
const path = require('path');

const fileOf = (id) => path.join(os.tmpdir(), `report-${path.basename(id)}.csv`);

const app = express();
app.use(express.json());

app.post('/reports', async (req, res) => {
  const id = randomUUID();
  const lines = req.body.rows.map((row) => row.join(','));
  await fs.writeFile(fileOf(id), lines.join('\n'));
  res.status(201).location(`/reports/${id}`).json({ id });
});

app.get('/reports/:id', async (req, res) => {
  try {
    const csv = await fs.readFile(fileOf(req.params.id), 'utf8');
    res.type('text/csv').send(csv);
  } catch {
    res.status(404).json({ error: 'no such report' });
  }
});

app.listen(process.env.PORT);
