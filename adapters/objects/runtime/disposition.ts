import { posix } from 'node:path';

/** A `Content-Disposition` that has a file saved under this name (RFC 6266). */
export function attachment(name: string): string {
  const base = posix.basename(name);
  const ascii = base.replace(/[^\x20-\x7e]/g, '?');
  const plain = `attachment; filename="${ascii.replace(/["\\]/g, '\\$&')}"`;
  // Some clients take what looks like an escape for one.
  return ascii === base && !/%[0-9a-f]{2}/i.test(base)
    ? plain
    : `${plain}; filename*=UTF-8''${escaped(base)}`;
}

function escaped(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
