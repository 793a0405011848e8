import { left, put } from './stock';
import { withLock } from './state/stores';

export class Orders {
  async take(item: string, count: number): Promise<boolean> {
    return withLock('stock', async () => {
      if ((await left(item)) < count) return false;
      await put(item, (await left(item)) - count);
      return true;
    });
  }
}
