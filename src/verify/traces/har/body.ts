import type { TraceStep } from '../step.js';
import { boundaryOf, makeMultipart } from './multipart.js';
import type { HarEntry, HarPostData } from './schema.js';

export interface HarBody {
  /** If the headers do not tell it. */
  contentType?: string;
  sent: Pick<TraceStep, 'body' | 'bodyBase64'>;
}

/** The body of a request: its text or bytes as recorded, or one made of its parameters. */
export function bodyOf(postData: HarPostData | undefined): HarBody {
  if (!postData) return { sent: {} };
  const { mimeType, text, encoding, params = [] } = postData;
  const type = mimeType === '' ? {} : { contentType: mimeType };
  if (text !== undefined && (text !== '' || params.length === 0)) {
    return {
      ...type,
      sent: encoding === 'base64' ? { bodyBase64: text } : text === '' ? {} : { body: text },
    };
  }
  if (params.length === 0) return { sent: {} };
  if (!/^multipart\//i.test(mimeType)) {
    const form = new URLSearchParams();
    for (const { name, value = '' } of params) form.append(name, value);
    return { ...type, sent: { body: form.toString() } };
  }
  const boundary = boundaryOf(mimeType);
  const bodyBase64 = makeMultipart(params, boundary ?? 'stateless-codemod').toString('base64');
  return {
    contentType: boundary ? mimeType : `${mimeType}; boundary=stateless-codemod`,
    sent: { bodyBase64 },
  };
}

/** How many bytes of the body that was sent the recording does not have: browsers leave out files. */
export function missingBytes({ headers, postData, bodySize = 0 }: HarEntry['request']): number {
  const { text = '', params = [] } = postData ?? {};
  const isMade = text === '' && params.length > 0;
  // A form that was made of its parameters need not be as long as the one that was sent.
  if (isMade && !params.some((param) => param.fileName !== undefined && !param.value)) return 0;
  const length = headers.find(({ name }) => name.toLowerCase() === 'content-length')?.value ?? '0';
  const sent = Math.max(Number(length) || 0, bodySize);
  return Math.max(0, sent - lengthOf(bodyOf(postData ?? undefined)));
}

function lengthOf({ sent }: HarBody): number {
  if (sent.bodyBase64 !== undefined) return Buffer.byteLength(sent.bodyBase64, 'base64');
  return typeof sent.body === 'string' ? Buffer.byteLength(sent.body) : 0;
}
