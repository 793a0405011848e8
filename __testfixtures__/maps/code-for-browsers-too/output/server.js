const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const visits = sharedMap('visits');
app.use(express.static('public'));
app.get('/visits/:page', wrap(async (req, res) => {
  res.json({ visits: await visits.increment(req.params.page) });
}));
app.listen(3000);
