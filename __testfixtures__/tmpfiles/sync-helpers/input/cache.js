const fs = require('fs');
const path = require('path');

const CACHE = path.resolve('cache');

function put(name, content) {
  fs.writeFileSync(path.join(CACHE, name), content);
}

function has(name) {
  return fs.existsSync(path.join(CACHE, name));
}

function get(name) {
  return fs.readFileSync(path.join(CACHE, name), 'utf8');
}

module.exports = { put, has, get };
