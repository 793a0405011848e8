const config = require('./config');
const { deleteObject, getObject, objectKey, putObject } = require('./state/objects');

const pathOf = (name) => objectKey(config.uploads, name);

exports.save = async (name, content) => {
  await putObject(pathOf(name), content);
};

exports.load = (name) => getObject(pathOf(name));

exports.remove = (name) => deleteObject(pathOf(name));
