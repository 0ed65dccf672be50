import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DataSource, type EntityMetadata } from 'typeorm';
import { dataSourceOptions } from '#platform/database';

interface TableColumn {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly is_nullable: 'YES' | 'NO';
  readonly has_default: boolean;
}

/** Names that information_schema uses for what entities call otherwise. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  'text[]': 'ARRAY',
  int: 'integer',
  float8: 'double precision',
  float4: 'real',
  bool: 'boolean',
  time: 'time without time zone',
};

/**
 * Where entities and migrated tables disagree, one sentence each: a column that one of them lacks, another type,
 * null allowed in one only. Indexes, checks and exclusions live in the migrations alone and are not compared.
 * @param url of a migrated database
 */
export async function findDrift(url: string): Promise<string[]> {
  const options = dataSourceOptions({ url, poolSize: 2 });
  const entities = await loadEntities();
  const database = await new DataSource({ ...options, entities }).initialize();
  try {
    const columns = await database.query<TableColumn[]>(`
      SELECT c.table_name, c.column_name, c.data_type, c.is_nullable,
        c.column_default IS NOT NULL OR c.is_generated = 'ALWAYS' OR c.is_identity = 'YES' AS has_default
      FROM information_schema.columns c WHERE c.table_schema = 'public'`);
    return database.entityMetadatas.flatMap((entity) => compare(entity, columns));
  } finally {
    await database.destroy();
  }
}

async function loadEntities(): Promise<(new () => object)[]> {
  const libs = fileURLToPath(new URL('../libs', import.meta.url));
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.entity.js'));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(libs, file)).href) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((loaded) => Object.values(loaded))
    .filter((value): value is new () => object => typeof value === 'function');
}

function compare(entity: EntityMetadata, all: readonly TableColumn[]): string[] {
  const table = entity.tableName;
  const columns = new Map(all.filter((column) => column.table_name === table).map((c) => [c.column_name, c]));
  if (columns.size === 0) return [`${entity.name}: there is no table ${table}`];
  const known = new Set(entity.columns.map((column) => column.databaseName));
  const lacking = [...columns.values()]
    .filter((column) => !known.has(column.column_name) && column.is_nullable === 'NO' && !column.has_default)
    .map((column) => `${table}.${column.column_name} must be given, but ${entity.name} does not know it`);
  return [...lacking, ...entity.columns.flatMap((column) => compareColumn(entity, column, columns))];
}

function compareColumn(
  entity: EntityMetadata,
  column: EntityMetadata['columns'][number],
  columns: ReadonlyMap<string, TableColumn>,
): string[] {
  const place = `${entity.tableName}.${column.databaseName}`;
  const found = columns.get(column.databaseName);
  if (!found) return [`${place} of ${entity.name} is not in the table`];
  const written = typeof column.type === 'function' ? column.type.name.toLowerCase() : column.type;
  const type = column.isArray ? 'ARRAY' : (TYPE_NAMES[written] ?? written);
  return [
    ...(type === found.data_type ? [] : [`${place} is ${found.data_type}; ${entity.name} says ${type}`]),
    ...(column.isNullable === (found.is_nullable === 'YES')
      ? []
      : [`${place}: null is ${found.is_nullable === 'YES' ? '' : 'not '}allowed; ${entity.name} says otherwise`]),
  ];
}
