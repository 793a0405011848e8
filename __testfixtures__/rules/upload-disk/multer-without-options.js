const multer = require('multer');

module.exports = multer().none();
