const { objectKey, objectReadStream, objectStat, objectWriteStream } = require('./state/objects');

module.exports = class Storage {
  constructor(config) {
    this.dir = 'file-dir';
  }

  async length(id) {
    const { size } = await objectStat(objectKey(this.dir, id));
    return size;
  }

  read(id) {
    return objectReadStream(objectKey(this.dir, id));
  }

  write(id, content) {
    return new Promise((resolve, reject) => {
      const stream = objectWriteStream(objectKey(this.dir, id));
      stream.on('finish', resolve).on('error', reject);
      content.pipe(stream);
    });
  }
};
