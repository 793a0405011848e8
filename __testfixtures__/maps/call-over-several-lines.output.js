const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();

const tokens = sharedMap('tokens');

app.post('/:id/:token', wrap(async (req, res) => {
  const { id, token } = req.params;
  await tokens.update(id, (own = []) => {
    own.push(token);
    return own;
  });
  res.end();
}));

app.delete('/:id/:token', wrap(async (req, res) => {
  await tokens.update(req.params.id, (own) => {
    if (own && own.length > 0) {
      own = own.filter((one) => {
          return one !== req.params.token;
        });
    }
    return own;
  });
  res.end();
}));

app.listen(3000);
