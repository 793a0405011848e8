const { tmpdir } = require('os');
const { join, resolve, sep } = require('path');
const { add } = require('./store');
const { folderOf, fileOf } = require('./names');
const { deleteObject, keyOfFolder, keyOfPath, listEntries, objectKey, objectStat, putObject } = require('./state/objects');

class Mails {
  constructor(options) {
    this.folder = options.folder || join(tmpdir(), 'mails');
    console.info('Mails are kept in', this.folder);
  }

  check(id) {
    const base = resolve(this.folder);
    const isInside = (path) => path === base || path.startsWith(base + sep);
    if (!isInside(resolve(base, id))) throw new Error(`${id} is no name`);
  }

  async save(id, text, parts) {
    this.check(id);
    const source = join(this.folder, `${id}.eml`);
    for (const part of parts) await putObject(fileOf(keyOfFolder(this.folder), id, part.name), part.content);
    await putObject(objectKey(keyOfFolder(this.folder), `${id}.eml`), text);
    const { size } = await objectStat(keyOfPath(keyOfFolder(this.folder), this.folder, source));
    const mail = { id, size, source };
    await add(mail);
  }

  async clear() {
    const entries = await listEntries(keyOfFolder(this.folder));
    const gone = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith('.eml'));
    for (const entry of gone) await deleteObject(objectKey(keyOfFolder(this.folder), entry.name), { recursive: true, force: true });
  }
}

module.exports = { Mails };
