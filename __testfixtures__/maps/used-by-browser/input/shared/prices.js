const prices = new Map();

export function find(id) {
  return prices.get(id);
}

export function remember(id, price) {
  prices.set(id, price);
}
