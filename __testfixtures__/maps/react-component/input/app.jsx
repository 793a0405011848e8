const express = require('express');
const { renderToString } = require('react-dom/server');

const app = express();
const scores = new Map();

function Score({ user }) {
  return <b>{scores.get(user)}</b>;
}

app.get('/:user', (req, res) => {
  scores.set(req.params.user, 1);
  res.send(renderToString(<Score user={req.params.user} />));
});
