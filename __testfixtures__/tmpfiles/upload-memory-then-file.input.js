const express = require('express');
const fs = require('fs/promises');
const multer = require('multer');

const upload = multer({ storage: multer.memoryStorage() });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  await fs.writeFile(`uploads/${req.file.originalname}`, req.file.buffer);
  res.sendStatus(201);
});

app.get('/files/:name', async (req, res) => {
  res.send(await fs.readFile(`uploads/${req.params.name}`));
});

app.listen(3000);
