const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectExists, objectKey, putObject, sendObject, withCallback } = require('./state/objects');
const ROOT = 'files';
const app = express();
app.put('/f/:name', express.raw({ type: '*/*' }), (req, res) => {
  const p = objectKey(ROOT, req.params.name);
  if (!p.startsWith(ROOT + '/')) return res.status(403).end();
  withCallback(putObject(p, req.body), (err) => (err ? res.sendStatus(500) : res.sendStatus(201)));
});
app.get('/f/:name', wrap(async (req, res) => {
  const p = objectKey(ROOT, req.params.name);
  if (!p.startsWith(ROOT)) return res.status(403).end();
  if (!(await objectExists(p))) return res.sendStatus(404);
  await sendObject(req, res, p);
}));
app.listen(3000);
