import { Body, Controller, Get, HttpCode, Post, Req, Session, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';

interface Account {
  user?: string;
  views?: number;
}

@Controller()
export class AccountController {
  @Post('login')
  @HttpCode(200)
  login(@Body() { user }: { user: string }, @Session() session: Account) {
    session.user = user;
    session.views = 0;
    return { user };
  }

  @Get('me')
  me(@Session() session: Account) {
    if (!session.user) throw new UnauthorizedException('log in first');
    session.views = (session.views ?? 0) + 1;
    return { user: session.user, views: session.views };
  }

  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: Request) {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve()));
    });
  }
}
