import express from 'express';

const subscriptions = new Map(); //~ memory-map subscriptions

function subscribe(topic) {
  let open;
  let close;
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  const closed = new Promise((resolve) => (close = resolve));
  const settle = (how) => {
    if (how === 'open') open(topic);
    else close(how);
  };
  return { opened, closed, settle };
}

const app = express();
app.post('/topics/:topic', async (req, res) => {
  const subscription = subscribe(req.params.topic);
  subscriptions.set(req.params.topic, subscription);
  res.json(await subscription.opened);
});
app.post('/topics/:topic/:how', (req, res) => {
  subscriptions.get(req.params.topic)?.settle(req.params.how);
  res.end();
});
