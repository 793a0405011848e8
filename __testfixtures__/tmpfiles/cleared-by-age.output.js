const express = require('express');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, listObjects, objectKey, objectStat, putObject } = require('./state/objects');

const PAGES = 'pages';
const app = express();

async function removeOld() {
  for (const name of await listObjects(PAGES)) {
    const { mtimeMs } = await objectStat(objectKey(PAGES, name));
    if (Date.now() - mtimeMs < 86400000) continue;
    await deleteObject(objectKey(PAGES, name));
  }
}

app.put('/pages/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(PAGES, req.params.id), req.body);
  res.end();
}));
app.get('/pages/:id', wrap(async (req, res) => res.send(await getObject(objectKey(PAGES, req.params.id)))));
app.delete('/pages', wrap(async (req, res) => {
  await deleteObject(PAGES, { recursive: true, force: true });
  res.end();
}));

async function main() {
  await removeOld();
  app.listen(3000);
}
main();
