const express = require('express');
const fs = require('fs/promises');
const path = require('path');

const DATABASE = path.join(__dirname, 'notes.json');
const read = async () => JSON.parse(await fs.readFile(DATABASE, 'utf8'));

const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  const notes = await read();
  notes.push(req.body);
  await fs.writeFile(DATABASE, JSON.stringify(notes));
  res.status(201).json(req.body);
});

app.get('/notes', async (req, res) => {
  res.json(await read());
});

app.listen(process.env.PORT);
