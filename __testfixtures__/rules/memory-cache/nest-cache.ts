import { CACHE_MANAGER, type Cache, CacheModule } from '@nestjs/cache-manager';
import { Body, Controller, Inject, Injectable, Module, Param, Post } from '@nestjs/common';

@Injectable()
class Codes {
  constructor(@Inject(CACHE_MANAGER) private readonly cache: Cache) {}

  async send(user: string) {
    await this.cache.set(user, String(Math.random()).slice(2, 8), 60_000);
  }

  async isRight(user: string, code: string) {
    return (await this.cache.get(user)) === code;
  }
}

@Controller('codes')
class CodesController {
  constructor(private readonly codes: Codes) {}

  @Post(':user')
  send(@Param('user') user: string) {
    return this.codes.send(user);
  }

  @Post(':user/check')
  check(@Param('user') user: string, @Body() body: { code: string }) {
    return this.codes.isRight(user, body.code);
  }
}

@Module({
  imports: [
    CacheModule.register({ isGlobal: true }), //~ memory-cache CacheModule
  ],
  controllers: [CodesController],
  providers: [Codes],
})
export class AppModule {}
