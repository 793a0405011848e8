import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FilePart, FORM_HEADERS, formOf } from './multipart.js';

/** Names of files that try to lead out of a folder, or to make a key that no store takes. */
export const HOSTILE_NAMES = [
  ...['../../etc/passwd', '..', '.', '/etc/passwd', '..\\..\\secret.txt', '%2e%2e/%2e%2e/secret.txt'],
  ...['a\0b.txt', 'n'.repeat(1100), '😀 smile.png', '', ' ', 'a/../../../b.txt', 'C:\\Windows\\win.ini'],
];

/** Sends a form and gives the status of the answer. */
export async function post(port: number, path: string, file: FilePart, method = 'POST'): Promise<number> {
  const url = `http://127.0.0.1:${port}${path}`;
  const body = Buffer.from(formOf([file]));
  const { status } = await fetch(url, { method, headers: FORM_HEADERS, body });
  return status;
}

/** Sends the beginning of a form, gives the app the time to store what it has got, and leaves. */
export async function breakOff(port: number, path: string, file: FilePart, method = 'POST'): Promise<void> {
  const form = Buffer.from(formOf([file]));
  const headers = { ...FORM_HEADERS, 'content-length': form.length };
  const sending = request({ host: '127.0.0.1', port, path, method, headers });
  sending.on('error', () => {});
  sending.write(form.subarray(0, form.length - 200));
  await sleep(300);
  sending.destroy();
  await sleep(300);
}
