const express = require('express');
const fs = require('fs');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload({ useTempFiles: true }));

app.post('/count', async (req, res) => {
  const { tempFilePath } = req.files.text;
  try {
    const text = await fs.promises.readFile(tempFilePath, 'utf8');
    res.json({ lines: text.split('\n').length });
  } finally {
    await fs.promises.unlink(tempFilePath);
  }
});

app.listen(3000);
