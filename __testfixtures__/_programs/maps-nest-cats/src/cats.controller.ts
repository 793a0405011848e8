import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Cat } from './cat.interface.js';
import { CatsService } from './cats.service.js';

@Controller('cats')
export class CatsController {
  constructor(private readonly catsService: CatsService) {}

  @Post()
  create(@Body() body: { name: string }): Cat {
    return this.catsService.create(body.name);
  }

  @Get()
  findAll(): Cat[] {
    return this.catsService.findAll();
  }

  @Get(':id')
  findOne(@Param('id', ParseIntPipe) id: number): Cat {
    return this.catsService.findOne(id);
  }

  @Post(':id/fall')
  @HttpCode(200)
  fall(@Param('id', ParseIntPipe) id: number) {
    const { name, lives } = this.catsService.fall(id);
    return { name, lives };
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', ParseIntPipe) id: number): void {
    this.catsService.remove(id);
  }
}
