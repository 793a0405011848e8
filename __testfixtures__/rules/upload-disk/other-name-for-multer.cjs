const receive = require('multer');
const options = { dest: process.env.UPLOADS || './uploads' };

module.exports = receive(options).array('files'); //~ upload-disk receive
