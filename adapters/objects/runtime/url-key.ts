import { objectKey } from './key.js';

/** The key that a URL's path stands for; undefined for what a server for files does not answer: hidden files, `..`. */
export function keyOfUrl(prefix: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*/s, ''));
    if (/(?:^|[\\/])\.[^\\/]/.test(path)) return undefined;
    return objectKey(prefix, path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined;
  }
}
