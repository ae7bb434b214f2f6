import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import * as formats from '../../src/site/data/formats.ts';
import { dataFiles } from '../../src/site/data/index.ts';
import { dataTables } from '../../src/site/data/tables.ts';
import { tableOf, type Table } from '../../src/site/data/table.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

function table(...values: (string | null)[]): Table {
  const about = { name: 't', title: '表', key: null, references: [] };
  return tableOf(
    about,
    [{ name: 'text', type: 'string', description: '', value: (row: string | null) => row }],
    values,
  );
}

const { parquet } = formats;
const csv = (one: Table) => formats.csv(one, formats.linesOf(one).csv).toString();
const json = (one: Table) => formats.json(formats.linesOf(one).json).toString();

describe('CSV', () => {
  it('never hands a spreadsheet a formula', () => {
    const text = csv(table('=cmd()', '+1', '-1', '@SUM(A1)', '\tx', '平常的字'));
    const lines = text.replace('\uFEFF', '').trim().split('\n').slice(1);
    for (const line of lines.slice(0, 5)) expect(line).not.toMatch(/^"?[=+\-@\t]/);
    expect(lines.at(-1)).toBe('平常的字');
  });

  it('begins with a byte order mark and quotes what needs it', () => {
    expect(csv(table('一,二"三"')).startsWith('\uFEFFtext\n"一,二""三"""')).toBe(true);
  });

  it('holds evidence on one line each', () => {
    const site = syntheticSite(3);
    const figures = dataTables(site).find(({ name }) => name === 'figures');
    expect(figures && csv(figures).trim().split('\n')).toHaveLength(site.figures.length + 1);
  });
});

describe('JSON and Parquet', () => {
  it('hold the same rows', async () => {
    for (const one of dataTables(syntheticSite(12))) {
      const bytes = parquet(one);
      const rows = await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      });
      expect(
        rows.map((row) => ({ ...row })),
        one.name,
      ).toEqual(JSON.parse(json(one)));
    }
  });

  it('can be empty', async () => {
    for (const one of dataTables(syntheticSite(0))) {
      expect(JSON.parse(json(one))).toEqual([]);
      const bytes = parquet(one);
      expect(
        await parquetReadObjects({
          file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
        }),
      ).toEqual([]);
    }
  });
});

describe('tables', () => {
  it('have unique keys and references that are there', () => {
    const tables = dataTables(syntheticSite(60));
    const column = (one: Table | undefined, name: string) => {
      const cell = one?.columns.find((candidate) => candidate.name === name)?.cell;
      return Array.from({ length: one?.rows ?? 0 }, (_, row) => cell?.(row) ?? null);
    };
    for (const one of tables) {
      if (one.key !== null) expect(new Set(column(one, one.key)).size, one.name).toBe(one.rows);
      for (const reference of one.references) {
        const keys = new Set(
          column(
            tables.find(({ name }) => name === reference.table),
            reference.key,
          ),
        );
        const missing = column(one, reference.column).filter((value) => value !== null && !keys.has(value));
        expect(missing, `${one.name}.${reference.column}`).toEqual([]);
      }
    }
  });

  it('keep the text of articles out', () => {
    const site = syntheticSite(9);
    for (const { path, content } of dataFiles(site)) {
      expect(Buffer.from(content).includes('厂里的老师傅说'), path).toBe(false);
    }
  });

  it('give every figure its evidence, source and address', () => {
    const rows = JSON.parse(json(dataTables(syntheticSite(9))[1] ?? table())) as Record<string, unknown>[];
    expect(rows.length).toBe(45);
    for (const row of rows) {
      expect(row['evidence']).toBeTruthy();
      expect(row['source']).toBeTruthy();
      expect(row['url']).toMatch(/^https:.*#[fr]-m0\d$/);
    }
  });

  it('keep a couplet title on one line', () => {
    const [stored] = syntheticArticles(1);
    if (!stored) throw new Error('no article');
    const site = syntheticSite(1, { articles: [{ ...stored, article: { ...stored.article, title: '上联\n下联' } }] });
    expect(json(dataTables(site)[0] ?? table())).toContain('"title":"上联 下联"');
  });
});
