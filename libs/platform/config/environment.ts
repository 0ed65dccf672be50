import { z } from 'zod';

const flag = z.stringbool();
const url = (protocols: RegExp, example: string): z.ZodURL =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` });

/** Every variable that a process reads. `.env.example` is generated from the descriptions. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port of the web app and the API'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; the demo refuses any other than 127.0.0.1'),
  PUBLIC_URL: url(/^https?$/, 'https://quatrefoil.example')
    .optional()
    .describe('Address that people use, for links in mails and Secure cookies; default http://localhost:PORT'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@127.0.0.1:5432/quatrefoil').describe(
    'PostgreSQL 15 or later; npm start brings its own',
  ),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('Connections of one process'),
  REDIS_URL: url(/^rediss?$/, 'redis://127.0.0.1:6379')
    .optional()
    .describe('Job queues on Redis 7 or later; without it they live in PostgreSQL'),
  MEILI_URL: url(/^https?$/, 'http://127.0.0.1:7700')
    .optional()
    .describe('Meilisearch 1.50 or later, which then ranks what is searched; without it PostgreSQL does'),
  MEILI_KEY: z.string().optional().describe('Key of Meilisearch that may write documents and settings'),
  SMTP_URL: url(/^smtps?$/, 'smtp://mail.example:587')
    .optional()
    .describe('Mail server; without it mails are kept in the database'),
  FILES_FOLDER: z
    .string()
    .default('.quatrefoil/files')
    .describe('Where documents are kept; every process sees the same folder. npm start sets it'),
  S3_URL: url(/^https?$/, 'https://KEY:SECRET@s3.example/bucket?region=eu-central-1')
    .refine((text) => /^https?:\/\/[^/@]+:[^/@]+@[^/]+\/[^/?]+/.test(text), {
      error: 'must name key, secret, host and bucket, such as https://KEY:SECRET@s3.example/bucket?region=eu-central-1',
    })
    .optional()
    .describe('S3-compatible storage for documents, in place of the folder'),
  MAIL_LOOKUP_URL: url(/^https?$/, 'https://mail.example/taken/{id}')
    .refine((address) => address.includes('{id}'), 'has {id} where the Message-ID belongs')
    .optional()
    .describe('Where the mail server says whether it took a mail: 200 yes, 404 no; {id} is the Message-ID'),
  MAIL_FROM: z.string().default('Quatrefoil <no-reply@quatrefoil.example>').describe('Sender of every mail'),
  AUTH_SECRET: z
    .string()
    .min(32)
    .describe('At least 32 random characters: signs cookies and links; npm start makes its own'),
  ALLOCATION_PER_CHALLENGE: z.coerce
    .number()
    .int()
    .min(1)
    .max(20)
    .default(3)
    .describe('Matches that a challenge is suggested in a week at most'),
  DEMO: flag.default(false).describe('Demo mode: known logins and an open mailbox; only on 127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('Log level'),
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Port for /livez and /readyz of the worker and the indexer'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How many proxies stand in front, whose X-Forwarded-For is believed'),
});
