import { Inject, Module } from '@nestjs/common';
import { Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { PubSub } from 'graphql-subscriptions';

@Resolver()
export class NewsResolver {
  constructor(
    @Inject('PUB_SUB') private readonly pubSub: PubSub,
    @Inject('REDIS') private readonly redis: RedisPubSub,
  ) {}

  @Subscription(() => String)
  added(): unknown {
    return this.pubSub.asyncIterator('added');
  }

  @Subscription(() => String)
  removed(): unknown {
    return this.redis.asyncIterator('removed');
  }

  @Mutation(() => String)
  add(): string {
    this.pubSub.publish('added', {});
    this.redis.publish('removed', {});
    return 'ok';
  }
}

@Module({
  providers: [
    NewsResolver,
    { provide: 'PUB_SUB', useValue: new PubSub() }, //~ event-bus PUB_SUB
    { provide: 'REDIS', useFactory: () => new RedisPubSub() },
  ],
})
export class NewsModule {}
