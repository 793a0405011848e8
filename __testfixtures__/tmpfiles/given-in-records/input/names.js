const { join } = require('path');

function folderOf(folder, id) {
  return join(folder, id);
}

function fileOf(folder, id, name) {
  return join(folder, id, name);
}

module.exports = { folderOf, fileOf };
