import { Module } from '@nestjs/common';
import { Housekeeping } from './housekeeping.repository.js';

@Module({ providers: [Housekeeping], exports: [Housekeeping] })
export class HousekeepingModule {}
