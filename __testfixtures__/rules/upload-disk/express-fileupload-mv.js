const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload());
app.post('/cv', (req, res) => {
  req.files.cv.mv(`${__dirname}/cvs/${req.files.cv.name}`, () => res.end()); //~ upload-disk req.files.cv.mv
});
module.exports = app;
