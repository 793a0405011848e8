import { HttpService } from '@nestjs/axios';
import { Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class PluginsService {
  private hidden: string[] = []; //~ memory-array hidden

  constructor(private readonly httpService: HttpService) {}

  isHidden(name: string): boolean {
    return this.hidden.includes(name);
  }

  async load(): Promise<void> {
    this.hidden = (await firstValueFrom(this.httpService.get('https://plugins.example/hidden.json'))).data;
  }
}

@Controller('plugins')
export class PluginsController {
  constructor(private readonly plugins: PluginsService) {}

  @Post('reload')
  async reload(): Promise<void> {
    await this.plugins.load();
  }

  @Get(':name')
  get(@Param('name') name: string): boolean {
    return this.plugins.isHidden(name);
  }
}
