import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addCommand } from '../../src/cli/add.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { inspectCommand } from '../../src/cli/inspect.ts';
import { normaliseCommand } from '../../src/cli/normalise.ts';
import { page, temporaryProject } from './project.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex');

describe('npm run normalise', () => {
  it('writes an article for each raw file, and says so', async () => {
    const project = await temporaryProject({ 'a.txt': page(1), 'b.txt': page(2) });
    const { code, stderr } = await project.run(normaliseCommand);
    expect(code).toBe(0);
    expect(stderr).toContain('2 articles: 2 new');
    const files = await project.files('content/articles');
    expect(files.filter((file) => file.endsWith('.md'))).toEqual([
      expect.stringMatching(/2023\/2023-02-01-changyi\S*-[0-9a-f]{6}\.md$/),
      expect.stringMatching(/2023\/2023-02-02-changyi\S*-[0-9a-f]{6}\.md$/),
    ]);
    expect((await project.run(normaliseCommand)).stderr).toContain('2 articles: 2 unchanged');
  });

  it('leaves an edited article alone when its raw file changes, tells the choice, and carries it out', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    await project.run(normaliseCommand);
    const [file = ''] = await project.files('content/articles');
    const id = file.replace(/^.*\/|\.md$/g, '');
    await project.edit(file, /^title: .*$/m, 'title: 编者的标题');
    expect(await project.run(normaliseCommand)).toMatchObject({ code: 0 });
    await project.write('content/raw/a.txt', page(1).replace('12个', '13个'));
    const undecided = await project.run(normaliseCommand);
    expect(undecided.code).toBe(1);
    expect(undecided.stderr).toContain('title: yours 编者的标题');
    expect(undecided.stderr).toContain(`npm run normalise -- --take ${id}`);
    expect(await project.read(file)).toContain('title: 编者的标题');
    const taken = await project.run(normaliseCommand, '--take', id);
    expect(taken.code).toBe(0);
    expect(await project.read(file)).toContain('13个');
    expect(await project.read(`${file}.bak`)).toContain('title: 编者的标题');
    expect((await project.run(normaliseCommand)).stderr).toContain('1 unchanged');
  });

  it('refuses to decide on an id that it does not know', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    expect(await project.run(normaliseCommand, '--take', 'nonsense')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nonsense: no article has this id; nothing was done') as string,
    });
    expect(await project.files('content/articles')).toEqual([]);
  });
});

describe('npm run add', () => {
  it('takes files in, prints the ids, and says what to look at', async () => {
    const project = await temporaryProject();
    await project.write('新闻 一.txt', '今年新开工项目12个，各项工作有序推进，取得明显成效。');
    const { code, stdout, stderr } = await project.run(addCommand, project.path('新闻 一.txt'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{6}\n$/);
    expect(stderr).toMatch(/undated\/[0-9a-f]{6}\.md: 没有日期/);
    expect(await project.files('content/raw')).toEqual(['content/raw/新闻-一.txt']);
  });

  it('takes nothing in where one of the files cannot be read', async () => {
    const project = await temporaryProject();
    await project.write('a.txt', page(1));
    const add = (second: string) => project.run(addCommand, project.path('a.txt'), second);
    const missing = await add(project.path('b.txt'));
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/b\.txt: no such file/);
    expect(await add(project.root)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no regular file/) as string,
    });
    expect(await project.files('content/raw')).toEqual([]);
    expect(await project.files('content/articles')).toEqual([]);
  });

  it('stores nothing of a file that is no article, and goes on with the others', async () => {
    const project = await temporaryProject();
    await project.write('p.txt', PICTURE);
    await project.write('e.txt', '');
    await project.write('a.txt', page(1));
    const { code, stderr } = await project.run(
      addCommand,
      ...['p.txt', 'e.txt', 'a.txt'].map((name) => project.path(name)),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/p\.txt: not added: .*not text/);
    expect(stderr).toMatch(/e\.txt: not added: .*empty/);
    expect(await project.files('content/raw')).toEqual(['content/raw/a.txt']);
  });

  it('never overwrites, and does not take the same bytes twice', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    await project.write('a.txt', page(2));
    await project.write('copy.txt', page(1));
    const { code, stderr } = await project.run(addCommand, project.path('a.txt'), project.path('copy.txt'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/copy\.txt: not added: its bytes are those of .*raw\/a\.txt/);
    expect(await project.files('content/raw')).toEqual(['content/raw/a-2.txt', 'content/raw/a.txt']);
    expect(await project.read('content/raw/a.txt')).toBe(page(1));
  });
});

describe('npm run inspect', () => {
  it('prints JSON and nothing else, with the keys that are promised', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    const { code, stdout, stderr } = await project.run(inspectCommand, '--json', project.path('content/raw/a.txt'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const read = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual([
      'title',
      'date',
      'source',
      'place',
      'city',
      'themes',
      'metrics',
      'projects',
      'restoredText',
      'repairs',
      'flags',
    ]);
    expect(read).toMatchObject({
      date: '2023-02-01',
      source: '潍坊日报',
      place: { code: '370786', name: '昌邑市' },
      city: '昌邑市',
    });
    expect(await project.files('content/articles')).toEqual([]);
  });

  it('keeps standard output pure under npm too', { timeout: 120_000 }, async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    const args = ['run', '--silent', 'inspect', '--', '--json', project.path('content/raw/a.txt')];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT });
    expect(JSON.parse(stdout)).toMatchObject({ date: '2023-02-01' });
  });

  it('writes a JSON for each file with --out, and nothing to standard output', async () => {
    const project = await temporaryProject({ 'a.b.txt': page(1), 'c.txt': page(2) });
    const files = ['a.b.txt', 'c.txt'].map((name) => project.path('content/raw', name));
    const { code, stdout } = await project.run(inspectCommand, '--json', '--out', project.path('pred/x'), ...files);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await project.files('pred')).toEqual(['pred/x/a.b.json', 'pred/x/c.json']);
    expect(JSON.parse(await project.read('pred/x/c.json'))).toMatchObject({ date: '2023-02-02' });
  });

  it('refuses at once what would never end', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    execFileSync('mkfifo', [project.path('pipe.txt')]);
    const { code, stderr } = await project.run(inspectCommand, project.path('pipe.txt'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/pipe\.txt: this is no regular file/);
  });

  it('gives a list for several files', async () => {
    const project = await temporaryProject({ 'a.txt': page(1), 'b.txt': page(2), 'e.txt': '' });
    const files = ['a.txt', 'e.txt', 'b.txt'].map((name) => project.path('content/raw', name));
    const { code, stdout, stderr } = await project.run(inspectCommand, '--json', ...files);
    expect(code).toBe(1);
    expect(stderr).toMatch(/e\.txt: the file is empty/);
    expect((JSON.parse(stdout) as { date: string }[]).map(({ date }) => date)).toEqual(['2023-02-01', '2023-02-02']);
  });

  it('shows people what was read and why', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    const { code, stdout } = await project.run(inspectCommand, project.path('content/raw/a.txt'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/place {3}370786 昌邑市 {4}\(.+\)/);
    expect(stdout).toMatch(/date {4}2023-02-01 {4}\(.+\)/);
    expect(stdout).toMatch(/Text\n {2}昌邑市今年新开工项目/);
  });
});

describe('npm run check', () => {
  it('finds nothing in sound content', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    await project.run(normaliseCommand);
    const [file = ''] = await project.files('content/articles');
    await project.edit(file, /^concerns:\n( {2}- .*\n)+/m, '');
    await project.edit(file, /^(themes|title): .*$/gm, '');
    await project.edit(file, /^source: /m, 'title: 题\nthemes: [ major-projects ]\nsource: ');
    const { code, stdout } = await project.run(checkCommand);
    expect(stdout).toBe('Nothing to look at in 1 article.\n');
    expect(code).toBe(0);
  });

  it('lists everything that needs a person, and writes nothing', async () => {
    const project = await temporaryProject({ 'a.txt': page(1), 'b.txt': '没有日期的一篇，也没有地点。' });
    await project.run(normaliseCommand);
    await project.write('content/raw/c.txt', page(3));
    await project.write('content/raw/d.txt', page(1));
    await project.write('content/raw/p.txt', PICTURE);
    await project.write('content/articles/2023/x.md', '---\nid: x\n---\n');
    const before = await project.files('.');
    const { code, stdout } = await project.run(checkCommand);
    expect(code).toBe(1);
    expect(stdout).toContain('x.md:1: title: missing');
    expect(stdout).toMatch(/p\.txt: .*not text/);
    expect(stdout).toMatch(/content\/raw\/d\.txt: the same bytes as .*content\/raw\/a\.txt/);
    expect(stdout).toMatch(/c\.txt → .*2023-02-03/);
    expect(stdout).toMatch(/undated\/\S+\.md: 没有日期/);
    expect((await project.files('.')).filter((file) => !file.startsWith('cache/'))).toEqual(
      before.filter((file) => !file.startsWith('cache/')),
    );
  });
});
