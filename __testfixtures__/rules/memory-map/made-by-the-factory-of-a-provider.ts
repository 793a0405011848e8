import { Body, Controller, Get, Module, Param, Post, Scope } from '@nestjs/common';

export class Carts {
  private readonly carts = new Map<string, string[]>(); //~ memory-map carts

  put(id: string, items: string[]): void {
    this.carts.set(id, items);
  }

  get(id: string): string[] | undefined {
    return this.carts.get(id);
  }
}

export class Trace {
  private readonly steps = new Map<string, number>();

  add(name: string): void {
    this.steps.set(name, Date.now());
  }

  all(): string[] {
    return [...this.steps.keys()];
  }
}

@Controller('carts')
export class CartsController {
  constructor(
    private readonly carts: Carts,
    private readonly trace: Trace,
  ) {}

  @Post(':id')
  put(@Param('id') id: string, @Body() body: { items: string[] }): string[] {
    this.trace.add('put');
    this.carts.put(id, body.items);
    return this.trace.all();
  }

  @Get(':id')
  get(@Param('id') id: string): string[] | undefined {
    return this.carts.get(id);
  }
}

@Module({
  controllers: [CartsController],
  providers: [
    { provide: Carts, useFactory: () => new Carts() },
    { provide: Trace, scope: Scope.REQUEST, useFactory: () => new Trace() },
  ],
})
export class CartsModule {}
