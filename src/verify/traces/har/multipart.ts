import type { HarPostData } from './schema.js';

type Param = NonNullable<HarPostData['params']>[number];

/** The boundary that a content type names. */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

/** A form as browsers send it. */
export function makeMultipart(params: readonly Param[], boundary: string): Buffer {
  const parts = params.map((param) => `--${boundary}\r\n${headOf(param)}\r\n\r\n${param.value ?? ''}\r\n`);
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
}

function headOf({ name, fileName, contentType }: Param): string {
  const disposition = `Content-Disposition: form-data; name="${escapeName(name)}"`;
  const file = fileName === undefined ? '' : `; filename="${escapeName(fileName)}"`;
  const type = contentType ?? (fileName === undefined ? undefined : 'application/octet-stream');
  return `${disposition}${file}${type === undefined ? '' : `\r\nContent-Type: ${type}`}`;
}

/** As the HTML standard says. */
function escapeName(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
