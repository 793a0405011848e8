const tags = new Set<string>();

export function tag(name: string): boolean {
  tags.add(name);
  return tags.has(name);
}
