import { getObject, objectKey, putObject } from './state/objects.js';

export async function save(id, text) {
  await putObject(objectKey('notes', id), text);
}

export async function load(id) {
  return await getObject(objectKey('notes', id), 'utf8');
}
