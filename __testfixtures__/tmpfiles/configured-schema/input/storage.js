const fs = require('fs');
const path = require('path');

module.exports = class Storage {
  constructor(config) {
    this.dir = config.file_dir;
    fs.mkdirSync(this.dir, { recursive: true });
  }

  async length(id) {
    const { size } = await fs.promises.stat(path.join(this.dir, id));
    return size;
  }

  read(id) {
    return fs.createReadStream(path.join(this.dir, id));
  }

  write(id, content) {
    return new Promise((resolve, reject) => {
      const stream = fs.createWriteStream(path.join(this.dir, id));
      stream.on('finish', resolve).on('error', reject);
      content.pipe(stream);
    });
  }
};
