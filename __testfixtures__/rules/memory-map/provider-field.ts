import { Body, Controller, Injectable, Param, Post } from '@nestjs/common';

@Injectable()
export class CartService {
  private readonly carts = new Map<string, string[]>(); //~ memory-map carts

  add(id: string, item: string): void {
    this.carts.set(id, [...(this.carts.get(id) ?? []), item]);
  }
}

@Controller('carts')
export class CartController {
  constructor(private readonly service: CartService) {}

  @Post(':id')
  add(@Param('id') id: string, @Body() body: { item: string }): void {
    this.service.add(id, body.item);
  }
}
