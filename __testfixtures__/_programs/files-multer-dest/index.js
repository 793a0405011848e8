import express from 'express';
import { promises as fs } from 'node:fs';
import multer from 'multer';
import path from 'node:path';

const upload = multer({ dest: 'pastes/', limits: { fileSize: 1000 } });
const app = express();

async function linesOf(file) {
  const text = await fs.readFile(file, 'utf8');
  return text.split('\n').length;
}

app.post('/pastes', upload.single('text'), async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no text' });
  const { path: stored, mimetype } = req.file;
  if (mimetype !== 'text/plain') {
    await fs.unlink(stored);
    return res.status(415).json({ error: 'text only' });
  }
  const lines = await linesOf(stored);
  res.status(201).json({ id: req.file.filename, lines, bytes: req.file.size, path: req.file.path });
});

app.post('/pairs', upload.fields([{ name: 'left' }, { name: 'right' }]), async (req, res) => {
  const [left] = req.files.left;
  const [right] = req.files.right;
  const texts = await Promise.all([left, right].map((file) => fs.readFile(path.resolve(file.path), 'utf8')));
  await Promise.all([left, right].map(({ path }) => fs.unlink(path)));
  res.json({ same: texts[0] === texts[1] });
});

app.get('/pastes/:id', async (req, res) => {
  const text = await fs.readFile(path.join('pastes', req.params.id), 'utf8').catch(() => undefined);
  if (text === undefined) return res.status(404).json({ error: 'gone' });
  res.type('text/plain').send(text);
});

app.get('/count', async (req, res) => {
  res.json({ count: (await fs.readdir('pastes')).length });
});

app.delete('/pastes/:id', async (req, res) => {
  await fs.rm(path.join('pastes', req.params.id), { force: true });
  res.sendStatus(204);
});

app.use((err, req, res, next) => {
  res.status(err.code === 'LIMIT_FILE_SIZE' ? 413 : (err.status ?? 500)).json({ error: err.code });
});

app.listen(process.env.PORT ?? 3000);
