const HEAD = 500;
const MARKS = [
  /@generated\b/,
  /\bDO NOT (?:EDIT|MODIFY)\b/,
  /\bwebpackBootstrap\b/,
  /\bthis file (?:is|was) (?:auto(?:matically)?[- ]?)?generated\b/i,
  /\bgenerated\b.*\bdo not (?:edit|modify)\b/is,
];
/** Compilers append it; nobody writes it. */
const SOURCE_MAP = /\n\/\/# sourceMappingURL=\S+\s*$/;
/** On average, over a text of some size: people's files may have one long line of data. */
const LONG_LINE = 300;

/**
 * Why a text was not written by a person, in words; undefined when it was.
 * @param name of the file
 */
export function whyGenerated(name: string, text: string): string | undefined {
  // What stands in a string is what this file generates.
  const head = text.slice(0, HEAD).replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, '');
  if (MARKS.some((mark) => mark.test(head))) return 'says so';
  if (SOURCE_MAP.test(text.slice(-HEAD))) return 'compiled';
  return /\.min\.[cm]?js$/.test(name) || isMinified(text) ? 'minified' : undefined;
}

function isMinified(text: string): boolean {
  return text.length > 10 * LONG_LINE && text.length / text.split('\n').length > LONG_LINE;
}
