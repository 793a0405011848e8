const express = require('express')
const { wrap } = require('./state/async-handler')
const { sharedList } = require('./state/stores')

const app = express()
const seats = sharedList('seats', { initial: new Array(10).fill(null) })
const players = sharedList('players')

app.post('/seats/:i', wrap(async (req, res) => { const i = +req.params.i; let changed = false;
await seats.update((items) => {
  changed = false;
  if (items[i]) return;
  items[i] = String(req.query.by);
  changed = true;
});
if (!changed) return res.sendStatus(409); res.json(await seats.toArray()) }))

app.post('/players/:name', wrap(async (req, res) => {
  await players.update((items) => {
    if (!items.includes(req.params.name)) { items.push(req.params.name) }
  }); res.json({ count: await players.length() })
}))

app.delete('/players/:name', wrap(async (req, res) => {
  await players.update((items) => {
    const at = items.indexOf(req.params.name)
    if (at >= 0) items.splice(at, 1)
  })
  ;[1, 2].forEach((one) => console.log(one))
  res.json({ count: await players.length() })
}))

app.listen(3000)
