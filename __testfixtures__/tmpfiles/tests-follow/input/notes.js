import { readFileSync, writeFileSync } from 'node:fs';

export function save(id, text) {
  writeFileSync(`notes/${id}`, text);
}

export function load(id) {
  return readFileSync(`notes/${id}`, 'utf8');
}
