const { getObject, objectExists, objectKey, putObject } = require('./state/objects');

const CACHE = 'cache';

async function put(name, content) {
  await putObject(objectKey(CACHE, name), content);
}

async function has(name) {
  return await objectExists(objectKey(CACHE, name));
}

async function get(name) {
  return await getObject(objectKey(CACHE, name), 'utf8');
}

module.exports = { put, has, get };
