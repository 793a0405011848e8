const fs = require('fs');
const path = require('path');

module.exports = class Storage {
  constructor(directory) {
    this.directory = directory;
  }

  set(id, text) {
    fs.writeFileSync(path.join(this.directory, id), text); //~ file-write fs.writeFileSync
  }
};
