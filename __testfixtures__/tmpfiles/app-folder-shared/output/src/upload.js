const util = require('util');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const storage = objectStorage({
  prefix: 'resources/uploads',
  filename: (req, file, cb) => {
    cb(null, file.originalname);
  },
});

module.exports = util.promisify(multer({ storage, limits: { fileSize: 2097152 } }).single('file'));
