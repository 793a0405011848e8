/** The same but for layout: the app's formatter may have been there. */
export function isSameText(one: string, other: string): boolean {
  return withoutLayout(one) === withoutLayout(other);
}

function withoutLayout(text: string): string {
  return text
    .replace(/["'`]/g, "'")
    .replace(/[\s;]/g, '')
    .replace(/,(?=[\])}])/g, '')
    .replace(/[()]/g, '');
}
