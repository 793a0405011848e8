const path = require('path');

const data = process.env.DATA || '/data';

let config;
if (process.env.NODE_ENV === 'test') {
  config = { port: 0, blobs: path.join(__dirname, 'test-blobs') };
} else {
  config = { port: 3000, blobs: path.join(data, 'blobs') };
}

const all = { ...config, blobs: process.env.BLOBS || config.blobs };
console.log(`Blobs are in ${all.blobs}`);

module.exports = all;
