import { sharedCounter } from "./state/stores.js";

const total = sharedCounter("total");
export { total as sum };

export async function add(amount) {
  await total.increment(Number(amount));
}
