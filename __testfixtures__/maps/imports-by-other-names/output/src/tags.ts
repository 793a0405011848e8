import { sharedSet } from "./state/stores.js";

const tags = sharedSet<string>("tags");

export async function tag(name: string): Promise<boolean> {
  await tags.add(name);
  return await tags.has(name);
}
