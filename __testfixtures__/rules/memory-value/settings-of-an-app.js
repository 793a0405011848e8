const express = require('express');
const app = express();

app.set('port', 3000);
app.set('paused', false); //~ memory-value paused
app.set('users', {}); //~ memory-record users

const register = (app) => {
  app.set('titles', []); //~ memory-array titles
  app.set('trust proxy', true);
  app.set('started', Date.now());
  app.post('/titles', (req, res) => {
    req.app.get('titles').push(req.body.title);
    res.set('Location', '/titles');
    res.end();
  });
};
register(app);

app.post('/pause', (req, res) => {
  app.set('paused', true);
  res.end();
});
app.post('/users/:id', (req, res) => {
  req.app.get('users')[req.params.id] = req.body;
  res.end();
});
app.get('/', (req, res) => res.json([app.get('paused'), app.get('started'), res.get('x')]));
app.listen(app.get('port')); //~ no-graceful-shutdown app.listen
