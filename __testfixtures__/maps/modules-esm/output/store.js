import { sharedMap } from "./state/stores.js";

export const scores = sharedMap("scores");

export async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

export default async function save(user, score) {
  await scores.set(user, score);
}
