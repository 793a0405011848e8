import { Body, Controller, Get, Injectable, Module, Post } from '@nestjs/common';
import { Form, Store } from './store';

@Injectable()
export class Users extends Store<string> {
  register(name: string): void {
    this.add(name);
  }
}

class NameForm extends Form {
  validate(name: string): string[] {
    this.check(name.length > 2, 'too short');
    return this.errors;
  }
}

@Controller('users')
export class UsersController {
  constructor(private readonly users: Users) {}

  @Post()
  register(@Body() body: { name: string }): string[] {
    const errors = new NameForm().validate(body.name);
    if (!errors.length) this.users.register(body.name);
    return errors;
  }

  @Get()
  all(): string[] {
    return this.users.all();
  }
}

@Module({ controllers: [UsersController], providers: [Users] })
export class UsersModule {}
