import { Body, Controller, Get, Injectable, Put } from '@nestjs/common';
import { MenuRepository, type Dish } from './menu.repository';

@Injectable()
export class MenuService {
  private menu: Dish[] | null = null; //~ memory-cache menu

  constructor(private readonly repository: MenuRepository) {}

  async all(): Promise<Dish[]> {
    if (!this.menu) this.menu = await this.repository.find();
    return this.menu;
  }

  async add(dish: Dish): Promise<void> {
    await this.repository.save(dish);
    this.forget();
  }

  private forget(): void {
    this.menu = null;
  }
}

@Controller('menu')
export class MenuController {
  constructor(private readonly service: MenuService) {}

  @Get()
  all() {
    return this.service.all();
  }

  @Put()
  add(@Body() dish: Dish) {
    return this.service.add(dish);
  }
}
