import { sharedMap } from "./state/stores.js";

const notes = sharedMap<string, string>("notes");

export async function add(id: string, text: string): Promise<number> {
  await notes.set(id, text);
  return await notes.size();
}
