const express = require('express');

const taken = {}; //~ memory-record taken
const app = express();

function tryLock(key, callback) {
  if (taken[key]) return callback(null, false);
  taken[key] = { created: Date.now() };
  callback(null, true);
}

function getLock(key, callback) {
  let attempt;
  const begun = Date.now();
  return (attempt = () =>
    tryLock(key, (error, isMine) => {
      if (error) return callback(error);
      if (isMine) {
        callback(null, key);
        return;
      }
      if (Date.now() - begun > 60000) return callback(new Error('late'));
      setTimeout(attempt, 1000);
    }))();
}

function follow(feed, onItem) {
  const look = async () => {
    for (const item of await feed.next()) {
      if (item.isNew) onItem(item);
      await feed.take(item);
    }
    setTimeout(look, 5000); //~ timer-job setTimeout
  };
  look();
}

app.post('/feeds/:id', (req, res) => {
  follow(app.get(req.params.id), (item) => console.log(item));
  res.end();
});

app.post('/builds/:key', (req, res) => {
  getLock(req.params.key, (error, key) => {
    if (error) return res.sendStatus(423);
    delete taken[key];
    res.end();
  });
});
