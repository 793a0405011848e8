const { execFile, execFileSync } = require('child_process');
const crypto = require('crypto');
const express = require('express');
const fs = require('fs');
const path = require('path');
const { promisify } = require('util');

const run = promisify(execFile);
const IMAGES = path.join(__dirname, 'images');
const THUMBS = path.join(IMAGES, 'thumbs');
fs.mkdirSync(THUMBS, { recursive: true });

const app = express();

app.put('/images/:name', express.raw({ type: 'image/*' }), async (req, res, next) => {
  const image = path.join(IMAGES, req.params.name);
  const thumb = path.join(THUMBS, req.params.name);
  try {
    await fs.promises.writeFile(image, req.body);
    const { stdout } = await run(process.execPath, [path.join(__dirname, 'shrink.js'), image, thumb]);
    res.status(201).json({ done: stdout.trim() });
  } catch (error) {
    next(error);
  }
});

app.get('/images/:name/sum', (req, res) => {
  const image = path.join(IMAGES, req.params.name);
  if (!fs.existsSync(image)) return res.sendStatus(404);
  const out = execFileSync('sha256sum', [image], { encoding: 'utf8' });
  const own = crypto.createHash('sha256').update(fs.readFileSync(image)).digest('hex');
  res.json({ sum: out.split(' ')[0], isSame: out.startsWith(own) });
});

app.get('/images/:name', (req, res) => {
  res.sendFile(path.join(IMAGES, req.params.name));
});

app.get('/thumbs/:name', (req, res) => {
  res.sendFile(req.params.name, { root: THUMBS });
});

app.delete('/images/:name', (req, res) => {
  fs.rmSync(path.join(IMAGES, req.params.name), { force: true });
  fs.rmSync(path.join(THUMBS, req.params.name), { force: true });
  res.sendStatus(204);
});

app.use((error, req, res, next) => {
  res.status(error.status || 500).json({ error: error.status === 404 ? 'not found' : 'failed' });
});

app.listen(process.env.PORT || 3000);
