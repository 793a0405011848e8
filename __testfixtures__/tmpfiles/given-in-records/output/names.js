const { objectKey } = require('./state/objects');

function folderOf(folder, id) {
  return objectKey(folder, id);
}

function fileOf(folder, id, name) {
  return objectKey(folder, id, name);
}

module.exports = { folderOf, fileOf };
