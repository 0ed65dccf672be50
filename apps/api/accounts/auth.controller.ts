import { Body, Controller, Get, Headers, Ip, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccountsService, SetupService, type Cookies } from '#features/accounts';
import { Operation } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  confirmationBody,
  emailBody,
  resetPasswordBody,
  setupBody,
  setupQuery,
  setupView,
  signInBody,
  signUpBody,
  type ConfirmationBody,
  type EmailBody,
  type ResetPasswordBody,
  type SetupBody,
  type SetupQuery,
  type SignInBody,
  type SignUpBody,
} from './accounts.contract.js';

@ApiTags('accounts')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly setup: SetupService,
  ) {}

  @Post('sign-up')
  @Operation('auth.sign-up')
  @ReturnsNothing()
  signUp(@Body({ schema: signUpBody }) body: SignUpBody, @Ip() address: string): Promise<void> {
    return this.accounts.signUp(body, address);
  }

  @Post('sign-in')
  @Operation('auth.sign-in')
  @ReturnsNothing()
  async signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.accounts.signIn({ ...body, address }));
  }

  @Post('sign-out')
  @Operation('auth.sign-out')
  @ReturnsNothing()
  async signOut(
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.accounts.signOut(cookie));
  }

  @Post('verify-email')
  @Operation('auth.verify-email')
  @ReturnsNothing()
  async verifyEmail(
    @Body({ schema: confirmationBody }) body: ConfirmationBody,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.accounts.verifyEmail({ ...body, address }));
  }

  @Post('resend-verification')
  @Operation('auth.resend-verification')
  @ReturnsNothing()
  resendVerification(@Body({ schema: emailBody }) { email }: EmailBody, @Ip() address: string): Promise<void> {
    return this.accounts.resendVerification(email, address);
  }

  @Post('request-password-reset')
  @Operation('auth.request-password-reset')
  @ReturnsNothing()
  requestPasswordReset(@Body({ schema: emailBody }) { email }: EmailBody, @Ip() address: string): Promise<void> {
    return this.accounts.requestPasswordReset(email, address);
  }

  @Post('reset-password')
  @Operation('auth.reset-password')
  @ReturnsNothing()
  resetPassword(@Body({ schema: resetPasswordBody }) body: ResetPasswordBody): Promise<void> {
    return this.accounts.resetPassword(body, new Date());
  }

  @Get('setup')
  @Operation('setup.get')
  @Returns(200, setupView)
  async isSetupOpen(@Query({ schema: setupQuery }) { token }: SetupQuery): Promise<{ open: boolean }> {
    return { open: await this.setup.isOpenFor(token) };
  }

  @Post('setup')
  @Operation('setup.finish')
  @ReturnsNothing()
  async finishSetup(@Body({ schema: setupBody }) { token, ...admin }: SetupBody): Promise<void> {
    await this.setup.finish(token, admin);
  }
}

function setCookies(reply: FastifyReply, cookies: Cookies): void {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
}
