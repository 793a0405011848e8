import { Controller, Get, Inject, Injectable, Module, Scope } from '@nestjs/common';

@Injectable()
export class Seen {
  constructor(@Inject('SEEN') private readonly seen: Set<string>) {}

  add(name: string): number {
    this.seen.add(name);
    return this.seen.size;
  }
}

@Controller()
export class SeenController {
  constructor(private readonly seen: Seen) {}

  @Get()
  get(): number {
    return this.seen.add('x');
  }
}

@Module({
  controllers: [SeenController],
  providers: [Seen, { provide: 'SEEN', scope: Scope.REQUEST, useFactory: () => new Set<string>() }],
})
export class AppModule {}
