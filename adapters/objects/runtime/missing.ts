/** The error that `node:fs` has for a missing file, so that whoever expects that one goes on working. */
export function missing(key: string, syscall = 'open'): NodeJS.ErrnoException {
  const message = `ENOENT: no such file or directory, ${syscall} '${key}'`;
  return Object.assign(new Error(message), { code: 'ENOENT', errno: -2, syscall, path: key });
}
