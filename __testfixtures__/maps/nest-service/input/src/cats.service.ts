import { Injectable } from '@nestjs/common';

export interface Cat {
  name: string;
  age: number;
}

@Injectable()
export class CatsService {
  private readonly cats = new Map<string, Cat>();

  save(id: string, cat: Cat): void {
    this.cats.set(id, { name: cat.name, age: cat.age });
  }

  find(id: string): Cat | undefined {
    return this.cats.get(id);
  }
}
