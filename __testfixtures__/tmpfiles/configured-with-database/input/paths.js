const { join } = require('path');
const config = require('./config');

exports.pathOfBlob = (id) => join(config.blobs, `blob-${id}`);
exports.pathOfIndex = (id) => join(config.blobs, `index-${id}.sqlite`);
