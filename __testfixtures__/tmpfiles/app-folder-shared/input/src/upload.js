const util = require('util');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: (req, file, cb) => {
    cb(null, __basedir + '/resources/uploads/');
  },
  filename: (req, file, cb) => {
    cb(null, file.originalname);
  },
});

module.exports = util.promisify(multer({ storage, limits: { fileSize: 2097152 } }).single('file'));
