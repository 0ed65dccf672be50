import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '#testing';
import { dataSourceOptions } from './data-source-options.js';
import { forgetStatements } from './preparing-client.js';

describe('statements with parameters', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await openTestDatabase();
    forgetStatements();
    source = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const preparedLike = async (text: string): Promise<number> => {
    const rows = await source.query<unknown[]>(`SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '%${text}%'`);
    return rows.length;
  };
  const twice = (value: number): Promise<{ n: number }[]> => source.query('SELECT 2 * $1::int AS n', [value]);

  it('are prepared once they have been used a few times, and give each its own answer', async () => {
    expect(await twice(1)).toEqual([{ n: 2 }]);
    expect(await preparedLike('SELECT 2 * $1')).toBe(0);
    for (const value of [2, 3, 4, 5, 6, 7, 8]) expect(await twice(value)).toEqual([{ n: 2 * value }]);
    expect(await preparedLike('SELECT 2 * $1')).toBe(1);
  });

  it('go on working after one of them failed, and on every connection', async () => {
    const divide = (by: number): Promise<{ n: number }[]> => source.query('SELECT 6 / $1::int AS n', [by]);
    for (const by of [1, 2, 3, 6]) expect(await divide(by)).toEqual([{ n: 6 / by }]);
    await expect(divide(0)).rejects.toThrow(/division by zero/);
    expect(await divide(2)).toEqual([{ n: 3 }]);
    expect(await Promise.all([1, 2, 3, 6].map(divide))).toEqual([6, 3, 2, 1].map((n) => [{ n }]));
  });
});
