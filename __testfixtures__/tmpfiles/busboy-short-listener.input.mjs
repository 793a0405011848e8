import busboy from 'busboy'
import express from 'express'
import fs from 'node:fs'

const app = express()

app.post('/files', (req, res) => {
  const parser = busboy({ headers: req.headers })
  parser.on('file', (field, stream, { filename }) => {
    stream.pipe(fs.createWriteStream(`uploads/${filename}`))
  })
  parser.on('finish', () => res.sendStatus(201))
  req.pipe(parser)
})

app.get('/files/:name', (req, res) => fs.createReadStream(`uploads/${req.params.name}`).pipe(res))

app.listen(3000)
