import busboy from 'busboy'
import express from 'express'
import { keyCheckedLater, objectKey, objectReadStream, objectWrites } from './state/objects.mjs'

const app = express()

app.post('/files', (req, res) => {
  const parser = busboy({ headers: req.headers })
  const writes = objectWrites()
  parser.on('file', (field, stream, { filename }) => {
    writes.put(keyCheckedLater('uploads', filename), stream)
  })
  parser.on('finish', async () => (await writes.done(), res.sendStatus(201)))
  req.pipe(parser)
})

app.get('/files/:name', (req, res) => objectReadStream(objectKey('uploads', req.params.name)).pipe(res))

app.listen(3000)
