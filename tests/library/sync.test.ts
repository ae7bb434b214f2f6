import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../src/library/index.ts';
import { plainNormaliser, temporaryLibrary } from './library.ts';

const RAW = '2020-07-13 项目开工\n第一段。';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

describe('new raw files', () => {
  it('become articles in the directory of their year, with a receipt beside each', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW, 'b.txt': '没有日期的一篇\n正文。' });
    const results = await library.sync();
    const ids = results.map((result) => (result.kind === 'new' ? result.id : ''));
    expect(ids[0]).toMatch(/^2020-07-13-laiyang-[0-9a-f]{6}$/);
    expect(ids[1]).toMatch(/^[0-9a-f]{6}$/);
    expect(await library.files()).toEqual([
      `2020/${ids[0] ?? ''}.md`,
      `2020/${ids[0] ?? ''}.receipt.json`,
      `undated/${ids[1] ?? ''}.md`,
      `undated/${ids[1] ?? ''}.receipt.json`,
    ]);
  });

  it('are told from notes by their whole name', async () => {
    const names = ['README.md', 'readme-of-laiyang.txt', 'LICENSE', 'license-fees.txt', 'README.zh.md'];
    const library = await temporaryLibrary(Object.fromEntries(names.map((name) => [name, `${name}\n正文。`])));
    expect((await library.sync()).map(({ raw }) => raw)).toEqual(['license-fees.txt', 'readme-of-laiyang.txt']);
  });

  it('that would never end are told and passed over', { timeout: 5000 }, async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    execFileSync('mkfifo', [path.join(library.raw, 'pipe.txt')]);
    expect(await library.sync()).toMatchObject([
      { kind: 'new', raw: 'a.txt' },
      { kind: 'failed', raw: 'pipe.txt', reason: expect.stringContaining('no regular file') as string },
    ]);
  });

  it('are not read again while nothing changes', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    await library.sync();
    let calls = 0;
    const normaliser: typeof plainNormaliser = (...input) => {
      calls++;
      return plainNormaliser(...input);
    };
    expect(await library.sync({ normaliser })).toMatchObject([{ kind: 'unchanged' }]);
    expect(calls).toBe(0);
    expect(await library.sync({ normaliser, fingerprint: 'new rules' })).toMatchObject([{ kind: 'unchanged' }]);
    expect(calls).toBe(1);
  });

  it('keep their article’s id and place when they change', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    const [before] = await library.sync();
    await library.writeRaw('a.txt', RAW.replace('2020-07-13', '2021-01-01'));
    const [after] = await library.sync();
    expect(after).toMatchObject({ kind: 'updated', id: before?.kind === 'new' ? before.id : '' });
    expect((await library.files()).length).toBe(2);
  });

  it('leave their article when they are removed', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    await library.sync();
    const files = await library.files();
    await library.removeRaw('a.txt');
    expect(await library.sync()).toEqual([]);
    expect(await library.files()).toEqual(files);
  });

  it('with the same bytes give one article', async () => {
    const library = await temporaryLibrary({ 'b.txt': RAW });
    await library.sync();
    await library.writeRaw('a.txt', RAW);
    await library.writeRaw('c.txt', RAW);
    expect(await library.sync()).toEqual([
      { kind: 'duplicate', raw: 'a.txt', of: 'b.txt' },
      expect.objectContaining({ kind: 'unchanged', raw: 'b.txt' }),
      { kind: 'duplicate', raw: 'c.txt', of: 'b.txt' },
    ]);
    expect((await library.files()).length).toBe(2);
  });

  it('get their receipt again when it was deleted', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    await library.sync();
    const files = await library.files();
    await library.remove(files.find((file) => file.endsWith('.receipt.json')) ?? '');
    expect(await library.sync()).toMatchObject([{ kind: 'unchanged' }]);
    expect(await library.files()).toEqual(files);
  });

  it('write nothing in a dry run', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    expect(await library.sync({ dry: true })).toMatchObject([{ kind: 'new' }]);
    expect(await library.files()).toEqual([]);
    expect(await library.sync()).toMatchObject([{ kind: 'new' }]);
  });
});

describe('bad files', () => {
  it('do not hinder the others: a link that leads nowhere, a file that is too large, one that is no article', async () => {
    const library = await temporaryLibrary({ 'd.txt': RAW, 'c.txt': '', 'b.txt': '字'.repeat(3_000_000) });
    await symlink('/nowhere/at/all', path.join(library.raw, 'a.txt'));
    const results = await library.sync();
    expect(results.map(({ kind }) => kind)).toEqual(['failed', 'refused', 'refused', 'new']);
    expect(results[0]).toMatchObject({ raw: 'a.txt', reason: expect.stringContaining('no such file') as string });
    expect(results[1]).toMatchObject({ reason: expect.stringContaining('9 MB') as string });
  });

  it('that may not be read are told', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW, 'b.txt': `${RAW}二` });
    const disk: Disk = {
      ...nodeDisk,
      read: (file) => (file.endsWith('a.txt') ? Promise.reject(systemError('EACCES')) : nodeDisk.read(file)),
    };
    expect(await library.sync({ disk })).toMatchObject([
      { kind: 'failed', raw: 'a.txt', reason: expect.stringContaining('permission') as string },
      { kind: 'new', raw: 'b.txt' },
    ]);
  });

  it('of articles: a mistake is told with file and line, and no second article is made', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW, 'b.txt': `${RAW}二` });
    const [result] = await library.sync();
    const file = `2020/${result?.kind === 'new' ? result.id : ''}.md`;
    await library.edit(file, 'city: null', 'city: [不成');
    const files = await library.files();
    const shelf = await library.shelf();
    expect(shelf.articles.length).toBe(1);
    expect(shelf.problems.map(String).join('\n')).toMatch(new RegExp(`${file}:\\d+: broken YAML`));
    await library.writeRaw('a.txt', RAW.replace('2020', '2021'));
    expect(await library.sync()).toMatchObject([{ kind: 'failed', raw: 'a.txt' }, { kind: 'unchanged' }]);
    expect(await library.files()).toEqual(files);
  });

  it('of articles: two with one id are told by name, and the first stands', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    const [result] = await library.sync();
    const id = result?.kind === 'new' ? result.id : '';
    await library.write('2020/zz.md', await library.read(`2020/${id}.md`));
    const shelf = await library.shelf();
    expect(shelf.articles.map(({ article }) => article.id)).toEqual([id]);
    expect(shelf.problems.map(String).join('\n')).toMatch(new RegExp(`2020/zz\\.md: id: "${id}" .*2020/${id}\\.md`));
  });
});

describe('a full disk', () => {
  it('leaves every article as it was, and nothing half written', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW, 'b.txt': `${RAW}二` });
    await library.sync();
    const files = await library.files();
    const before = await Promise.all(files.map(library.read));
    await library.writeRaw('a.txt', RAW.replace('第一段', '改过的一段'));
    await library.writeRaw('c.txt', `${RAW}三`);
    const disk: Disk = {
      ...nodeDisk,
      write: async (file, data) => {
        await nodeDisk.write(file, data.slice(0, 10));
        throw systemError('ENOSPC');
      },
    };
    const results = await library.sync({ disk });
    expect(results.map(({ kind }) => kind)).toEqual(['failed', 'unchanged', 'failed']);
    expect(results[0]).toMatchObject({ reason: expect.stringContaining('disk is full') as string });
    expect(await library.files()).toEqual(files);
    expect(await Promise.all(files.map(library.read))).toEqual(before);
    expect((await library.sync()).map(({ kind }) => kind)).toEqual(['updated', 'unchanged', 'new']);
  });
});

describe('a reading that does not hold to the schema', () => {
  it('is a fault that is told, and writes no file that could not be read back', async () => {
    const library = await temporaryLibrary({ 'a.txt': RAW });
    const [result] = await library.sync({
      normaliser: (...input) => {
        const read = plainNormaliser(...input);
        return read.kind === 'article' ? { ...read, article: { ...read.article, date: '2020-7' } } : read;
      },
    });
    expect(result).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/schema: [\s\S]*date/) as string });
    expect(await library.files()).toEqual([]);
  });
});
