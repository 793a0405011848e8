/** A link as an absolute URL on a server that does not matter; undefined if it is none. */
export function urlOf(link: string | undefined, requestPath: string): URL | undefined {
  if (link === undefined) return undefined;
  try {
    return new URL(link, new URL(requestPath, 'http://localhost'));
  } catch {
    return undefined;
  }
}

/** The parts of a path between slashes, decoded. */
export function segmentsOf(pathname: string): string[] {
  return pathname.split('/').slice(1).map(decode);
}

/** What is not encoded well stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
