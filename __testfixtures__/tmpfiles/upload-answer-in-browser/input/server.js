const express = require('express');
const multer = require('multer');

const upload = multer({ dest: 'uploads' });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ file: req.file.filename }));
app.use('/files', express.static('uploads'));

app.listen(3000);
