import { sharedMap, withLock } from "./state/stores";

const stock = sharedMap<string, number>("stock");

export async function left(item: string): Promise<number> {
  return (await stock.get(item)) ?? 0;
}

export async function put(item: string, count: number): Promise<void> {
  return withLock("stock", async () => {
    await stock.set(item, count);
  });
}
