import { Body, Controller, Get, Injectable, Post, Query, UploadedFile } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { sharedList } from './state/stores';

@Injectable()
export class ProductsService {
  private products = sharedList<any>('products');
  private searches = sharedList<any>('searches');
  private files = [];

  async create(product) {
    await this.products.push(product);
    return product;
  }

  async search(text) {
    await this.searches.push({ text });
    return await this.products.length();
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
  async create(@Body() product) {
    return this.service.create(product);
  }

  @Get()
  async search(@Query('text') text) {
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
