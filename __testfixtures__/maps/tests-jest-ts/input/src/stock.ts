const stock = new Map<string, number>();

export function left(item: string): number {
  return stock.get(item) ?? 0;
}

export function put(item: string, count: number): void {
  stock.set(item, count);
}
