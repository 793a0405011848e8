const express = require('express');
const { wrap } = require('./state/async-handler');
const { keyCheckedLater, objectKey, objectStat, putObject, sendObject, withCallback } = require('./state/objects');

const REPORTS = 'reports';

const app = express();

app.post('/reports/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(REPORTS, `${req.params.id}.csv`), req.body);
  res.sendStatus(201);
}));

app.get('/reports/:id', wrap(async (req, res) => {
  await sendObject(req, res, objectKey(REPORTS, `${req.params.id}.csv`), { download: true });
}));

app.get('/named/:id', wrap(async (req, res) => {
  await sendObject(req, res, objectKey(REPORTS, `${req.params.id}.csv`), { download: 'report.csv' });
}));

app.get('/renamed/:id', async (req, res) => {
  try {
    const file = objectKey(REPORTS, `${req.params.id}.csv`);
    await sendObject(req, res, file, { download: req.query.name, maxAge: '1h', headers: { 'X-Report': req.params.id } }).catch(req.next);
  } catch (error) {
    res.status(500).send(error.message);
  }
});

app.get('/counted/:id', (req, res, next) => {
  const file = objectKey(REPORTS, `${req.params.id}.csv`);
  withCallback(sendObject(req, res, file, { download: 'report.csv' }), (err) => {
    if (err) return next(err);
    console.log('sent', file);
  });
});

app.get('/next/:id', (req, res, next) => {
  withCallback(sendObject(req, res.status(202), objectKey(REPORTS, req.params.id)), next);
});

app.get('/rooted/:id', wrap(async (req, res) => await sendObject(req, res, objectKey(REPORTS, req.params.id + '.csv'), { maxAge: 1000 })));

app.get('/plain/:id', (req, res) => {
  withCallback(objectStat(objectKey(REPORTS, req.params.id)), (err, stats) => {
    if (err) return res.sendStatus(410);
    sendObject(req, res.set('X-Size', String(stats.size)), keyCheckedLater('reports', req.params.id)).catch(req.next);
  });
});

const send = async (name, res) => {
  await sendObject(res.req, res, objectKey(REPORTS, name));
};
app.get('/latest', wrap(async (req, res) => {
  await send('latest.csv', res);
}));

app.listen(3000);
