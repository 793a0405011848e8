const notes = new Map<string, string>();

export function add(id: string, text: string): number {
  notes.set(id, text);
  return notes.size;
}
