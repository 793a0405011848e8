import type { TraceStep } from '../../src/verify/index.js';

/** A file of a form, as a browser sends it. */
export interface FilePart {
  field: string;
  name: string;
  type?: string;
  content: string;
}

const BOUNDARY = 'form-boundary-of-the-tests';

/** The headers of a form that is sent. */
export const FORM_HEADERS = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** The body of a form. */
export function formOf(files: readonly FilePart[], fields: Record<string, string> = {}): string {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return [...texts, ...files.map(partOf), `--${BOUNDARY}--\r\n`].join('');
}

/** A step of a trace that sends a form. */
export function sends(
  path: string,
  files: readonly FilePart[],
  { fields, ...rest }: Partial<TraceStep> & { fields?: Record<string, string> } = {},
): TraceStep {
  const bodyBase64 = Buffer.from(formOf(files, fields)).toString('base64');
  return { method: 'POST', path, headers: FORM_HEADERS, bodyBase64, ...rest };
}

function partOf({ field, name, type = 'text/plain', content }: FilePart): string {
  return [
    `--${BOUNDARY}\r\n`,
    `Content-Disposition: form-data; name="${field}"; filename="${name}"\r\n`,
    `Content-Type: ${type}\r\n\r\n${content}\r\n`,
  ].join('');
}
