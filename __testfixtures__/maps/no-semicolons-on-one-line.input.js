const express = require('express')

const app = express()
const seats = new Array(10).fill(null)
const players = []

app.post('/seats/:i', (req, res) => { const i = +req.params.i; if (seats[i]) return res.sendStatus(409); seats[i] = String(req.query.by); res.json(seats) })

app.post('/players/:name', (req, res) => {
  if (!players.includes(req.params.name)) { players.push(req.params.name) } res.json({ count: players.length })
})

app.delete('/players/:name', (req, res) => {
  const at = players.indexOf(req.params.name)
  if (at >= 0) players.splice(at, 1)
  ;[1, 2].forEach((one) => console.log(one))
  res.json({ count: players.length })
})

app.listen(3000)
