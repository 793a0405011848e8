const express = require('express');
const app = express();

const tokens = new Map();

app.post('/:id/:token', (req, res) => {
  const { id, token } = req.params;
  const own = tokens.get(id) || [];
  own.push(token);
  tokens.set(
    id,
    own,
  );
  res.end();
});

app.delete('/:id/:token', (req, res) => {
  const own = tokens.get(req.params.id);
  if (own && own.length > 0) {
    tokens.set(
      req.params.id,
      own.filter((one) => {
        return one !== req.params.token;
      }),
    );
  }
  res.end();
});

app.listen(3000);
