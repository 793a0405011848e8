const fs = require('fs').promises;
const path = require('path');

class Store {
  constructor(folder) {
    this.folder = folder;
  }

  async save(id, content) {
    await fs.writeFile(path.join(this.folder, id), content); //~ file-write fs.writeFile
  }
}
module.exports = { Store };
