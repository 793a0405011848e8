const { mkdir, readdir, rm, stat, writeFile } = require('fs/promises');
const { tmpdir } = require('os');
const { join, resolve, sep } = require('path');
const { add } = require('./store');
const { folderOf, fileOf } = require('./names');

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
    const attachments = folderOf(this.folder, id);
    await mkdir(attachments, { recursive: true });
    for (const part of parts) await writeFile(fileOf(this.folder, id, part.name), part.content);
    await writeFile(join(this.folder, `${id}.eml`), text);
    const { size } = await stat(source);
    const mail = { id, size, source };
    await add(mail);
  }

  async clear() {
    const entries = await readdir(this.folder, { withFileTypes: true });
    const gone = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith('.eml'));
    for (const entry of gone) await rm(join(this.folder, entry.name), { recursive: true, force: true });
  }
}

module.exports = { Mails };
