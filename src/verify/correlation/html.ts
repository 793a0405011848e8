/** A start tag of a page. */
export interface Tag {
  /** In lower case, as are the names of the attributes. */
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export interface NamedValue {
  tag: 'input' | 'meta';
  name: string;
  value: string;
  isHidden: boolean;
}

export interface Link {
  /** Path and query; without the server if it names one. */
  path: string;
}

/** Bounded: what only looks like a tag must not be searched to the end of a long script. */
const TAG = /<([a-z][\w-]*)((?:[^>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const LINKS = ['href', 'action', 'src', 'formaction'];

/** The start tags that have attributes. Good enough to find values by name; scripts are not told from text. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].flatMap(([, name = '', rest = '']) =>
    rest.includes('=') ? [{ name: name.toLowerCase(), attributes: attributesOf(rest) }] : [],
  );
}

/** What forms send back by name, and what scripts read of `meta`. */
export function namedValues(tags: readonly Tag[]): NamedValue[] {
  return tags.flatMap(({ name: tag, attributes }) => {
    const name = attributes.name;
    const value = tag === 'meta' ? attributes.content : attributes.value;
    if ((tag !== 'input' && tag !== 'meta') || name === undefined || value === undefined) return [];
    return [{ tag, name, value, isHidden: attributes.type?.toLowerCase() === 'hidden' }];
  });
}

export function linksOf(tags: readonly Tag[]): Link[] {
  return tags.flatMap(({ attributes }) =>
    LINKS.flatMap((name) => attributes[name] ?? []).map((url) => ({
      path: url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, ''),
    })),
  );
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]): [string, string] => [
    name.toLowerCase(),
    decodeEntities(double ?? single ?? bare ?? ''),
  ]);
  // The first of a name counts, as in browsers.
  return Object.fromEntries(pairs.reverse());
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
