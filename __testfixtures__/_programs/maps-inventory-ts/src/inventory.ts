export interface Product {
  sku: string;
  name: string;
  stock: number;
}

export interface Reservation {
  id: number;
  sku: string;
  quantity: number;
}

/** What handlers may ask for, whatever keeps the products. */
export interface Inventory {
  add(product: Product): void;
  find(sku: string): Product | undefined;
  reserve(sku: string, quantity: number): Reservation | null;
  release(id: number): boolean;
  list(): Product[];
}

export class MemoryInventory implements Inventory {
  private readonly products = new Map<string, Product>();
  private readonly reservations = new Map<number, Reservation>();
  private lastId = 0;

  add(product: Product): void {
    this.products.set(product.sku, product);
  }

  find(sku: string): Product | undefined {
    return this.products.get(sku);
  }

  reserve(sku: string, quantity: number): Reservation | null {
    const product = this.products.get(sku);
    if (!product || product.stock < quantity) return null;
    product.stock -= quantity;
    const reservation = { id: ++this.lastId, sku, quantity };
    this.reservations.set(reservation.id, reservation);
    return reservation;
  }

  release(id: number): boolean {
    const reservation = this.reservations.get(id);
    if (!reservation) return false;
    this.reservations.delete(id);
    const product = this.products.get(reservation.sku);
    if (product) product.stock += reservation.quantity;
    return true;
  }

  list(): Product[] {
    return [...this.products.values()];
  }
}
