import express from 'express';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const __dirname = dirname(fileURLToPath(import.meta.url));
const app = express();

app.put('/pages/:name', express.text({ type: 'text/html' }), async (req, res, next) => {
  try {
    await writeFile(join(__dirname, 'pages', `${req.params.name}.html`), req.body);
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.get('/pages/:name', (req, res) => {
  res.sendFile(join(__dirname, 'pages', `${req.params.name}.html`), { maxAge: 60_000 });
});

app.listen(3000);
