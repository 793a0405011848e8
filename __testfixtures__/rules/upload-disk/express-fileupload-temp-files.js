const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload({ useTempFiles: true })); //~ upload-disk fileUpload
module.exports = app;
