const orders = new Map(); //~ memory-map orders

export function place(id, order) {
  orders.set(id, order);
}

export const all = () => [...orders.values()];
