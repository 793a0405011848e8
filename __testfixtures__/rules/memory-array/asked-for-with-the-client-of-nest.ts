import { HttpService } from '@nestjs/axios';
import { Controller, Get, Injectable, Param } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class PluginsService {
  private hidden: string[] = [];

  constructor(private readonly httpService: HttpService) {
    void this.load();
    setInterval(this.load.bind(this), 3_600_000); //~ timer-job setInterval
  }

  isHidden(name: string): boolean {
    return this.hidden.includes(name);
  }

  private async load(): Promise<void> {
    this.hidden = (await firstValueFrom(this.httpService.get('https://plugins.example/hidden.json'))).data;
  }
}

@Controller('plugins')
export class PluginsController {
  constructor(private readonly plugins: PluginsService) {}

  @Get(':name')
  get(@Param('name') name: string): boolean {
    return this.plugins.isHidden(name);
  }
}
