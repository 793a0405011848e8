import { Body, Controller, Get, Injectable, Post } from '@nestjs/common';
import { BehaviorSubject } from 'rxjs';

@Injectable()
export class Theme {
  private readonly current = new BehaviorSubject('dark'); //~ memory-value current
  private readonly fixed = new BehaviorSubject('light');

  set(theme: string): void {
    this.current.next(theme);
  }

  get(): string {
    return this.current.value + this.fixed.getValue();
  }
}

@Controller()
export class ThemeController {
  constructor(private readonly theme: Theme) {}

  @Get()
  get(): string {
    return this.theme.get();
  }

  @Post()
  set(@Body('theme') theme: string): void {
    this.theme.set(theme);
  }
}
