import { left, put } from './stock';

export class Orders {
  take(item: string, count: number): boolean {
    if (left(item) < count) return false;
    put(item, left(item) - count);
    return true;
  }
}
