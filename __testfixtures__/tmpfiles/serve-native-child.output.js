const express = require('express');
const { promisify } = require('util');
const { execFile, execFileSync, exec } = require('child_process');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject, withLocalFiles } = require('./state/objects');

const run = promisify(execFile);
const sh = promisify(exec);
const FILES = 'files';

const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  const file = objectKey(FILES, req.params.name);
  await putObject(file, req.body);
  const sum = (await withLocalFiles([file], (localFile) => execFileSync('sha256sum', [localFile], { encoding: 'utf8' }))).split(' ')[0];
  res.json({ sum });
}));

app.post('/files/:name/thumb', async (req, res, next) => {
  try {
    const file = objectKey(FILES, req.params.name);
    const thumb = objectKey(FILES, 'thumbs', req.params.name);
    await withLocalFiles([file, thumb], (localFile, localThumb) => run('convert', [localFile, '-resize', `${req.query.width}x`, localThumb]));
    await sendObject(req, res, thumb).catch(next);
  } catch (error) {
    next(error);
  }
});

app.post('/files/:name/zip', async (req, res, next) => {
  const file = objectKey(FILES, req.params.name);
  withLocalFiles([file, objectKey(FILES, 'log.txt')], (localFile, localFile2) => sh(`gzip -kf ${localFile} "${localFile2}"`))
    .then(() => res.sendStatus(204))
    .catch(next);
});

app.listen(3000);
