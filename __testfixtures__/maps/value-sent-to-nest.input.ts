import { Body, Controller, Get, Injectable, Post, Query, UploadedFile } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Injectable()
export class ProductsService {
  private products = [];
  private searches = [];
  private files = [];

  create(product) {
    this.products.push(product);
    return product;
  }

  search(text) {
    this.searches.push({ text });
    return this.products.length;
  }

  keep(file) {
    this.files.push(file);
    return this.files.length;
  }
}

@Controller('products')
export class ProductsController {
  constructor(private readonly service: ProductsService) {}

  @Post()
  create(@Body() product) {
    return this.service.create(product);
  }

  @Get()
  search(@Query('text') text) {
    return this.service.search(text);
  }

  @Post('files')
  keep(@UploadedFile() file) {
    return this.service.keep(file);
  }
}

export async function start(AppModule: unknown) {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
