const { rm, writeFile } = require('fs/promises');
const { join } = require('path');

exports.Files = class {
  constructor(options = {}) {
    this.folder = options.folder ?? './files';
  }

  put(name, content) {
    return writeFile(join(this.folder, name), content);
  }

  remove(name) {
    return rm(join(this.folder, name), { force: true });
  }
};
