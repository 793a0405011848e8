const fs = require('fs');
const path = require('path');

exports.upload = function (file, name, callback) {
  const target = path.join('uploads', name);
  file.on('end', () => callback(null, target));
  file.pipe(fs.createWriteStream(target)); //~ file-write fs.createWriteStream
};
