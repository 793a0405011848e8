const { deleteObject, keyOfFolder, objectKey, putObject } = require('./state/objects');

exports.Files = class {
  constructor(options = {}) {
    this.folder = options.folder ?? './files';
  }

  put(name, content) {
    return putObject(objectKey(keyOfFolder(this.folder), name), content);
  }

  remove(name) {
    return deleteObject(objectKey(keyOfFolder(this.folder), name), { force: true });
  }
};
