import { createHash } from 'node:crypto';

const links = {};
const clicks = {};

export const codeFor = (url) => createHash('sha256').update(url).digest('base64url').slice(0, 7);

export function shorten(url) {
  const code = codeFor(url);
  if (!links[code]) {
    links[code] = url;
  }
  return code;
}

/** False if the alias is taken. */
export function reserve(alias, url) {
  if (alias in links) return false;
  links[alias] = url;
  return true;
}

export function follow(code) {
  const url = links[code];
  if (!url) return undefined;
  clicks[code] = (clicks[code] ?? 0) + 1;
  return url;
}

export const clicksOf = (code) => clicks[code] ?? 0;

export const listCodes = () => Object.keys(links).sort();
