const { join } = require('path');
const config = require('./config');
const { objectKey } = require('./state/objects');

exports.pathOfBlob = (id) => objectKey('blobs', `blob-${id}`);
exports.pathOfIndex = (id) => join(config.blobs, `index-${id}.sqlite`);
