import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { page, temporaryProject } from './project.ts';

describe('npm run build', { timeout: 180_000 }, () => {
  it('builds everything that is sound, tells everything that is not, and loses nothing', async () => {
    const project = await temporaryProject({
      'a-sound.txt': page(1),
      'b-empty.txt': '',
      'c-binary.txt': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
      'd-picture.txt': Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex'),
      'e-huge.txt': '字'.repeat(17_000_000),
      'f-nowhere.txt': '今年新开工项目12个，各项工作有序推进，取得明显成效。',
      'g-sound.txt': page(2),
      'i-same.txt': page(1),
    });
    await symlink('/nowhere/at/all', project.path('content/raw/h-link.txt'));
    const raws = await project.files('content/raw');
    const { code, stderr } = await project.build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/b-empty\.txt: the file is empty; .+/);
    expect(stderr).toMatch(/c-binary\.txt: .+; save .+/);
    expect(stderr).toMatch(/d-picture\.txt: .+ not text; save .+/);
    expect(stderr).toMatch(/e-huge\.txt: 49 MB .+; split .+/);
    expect(stderr).toMatch(/h-link\.txt: no such file/);
    expect(stderr).toMatch(/i-same\.txt: the same bytes as .*raw\/a-sound\.txt/);
    expect(stderr).toContain('3 articles: 3 new');
    const pages = (await project.files('site/articles')).filter((file) => /articles\/[^/]+\/index\.html$/.test(file));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(await project.files('content/raw')).toEqual(raws);
    expect((await project.files('content')).filter((file) => /\.tmp$/.test(file))).toEqual([]);
  });

  it('builds the other articles when one has broken front matter or another’s id', async () => {
    const project = await temporaryProject({ 'a.txt': page(1), 'b.txt': page(2), 'c.txt': page(3) });
    expect((await project.build()).code).toBe(0);
    const [a = '', , , , c = ''] = await project.files('content/articles');
    await project.edit(a, 'date: ', 'date: [');
    await project.write('content/articles/2023/copy.md', await project.read(c));
    const broken = await project.read(a);
    const { code, stderr } = await project.build();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`${a}:\\d+: broken YAML: `));
    expect(stderr).toMatch(/copy\.md: id: ".+" is the id of .+ too/);
    expect(stderr).toContain('2 articles');
    expect(await project.read(a)).toBe(broken);
  });

  it('exits 0 with a notice while an edited article waits for a decision', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    await project.build();
    const [file = ''] = await project.files('content/articles');
    await project.edit(file, /^title: .*$/m, 'title: 编者的标题');
    expect((await project.build()).stderr).not.toContain('decide');
    await project.write('content/raw/a.txt', page(1).replace('12个', '13个'));
    const { code, stderr } = await project.build();
    expect(code).toBe(0);
    expect(stderr).toContain('was edited by hand');
    expect(await project.read('site/feed.json')).toContain('编者的标题');
  });

  it('tells a mistake in the vocabulary with file and line', async () => {
    const project = await temporaryProject({ 'a.txt': page(1) });
    await project.write('content/vocabulary/themes.yaml', '- slug: a\n  nam: x\n');
    const { code, stderr } = await project.build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/vocabulary\/themes\.yaml:\d: /);
  });

  it('gives the same bytes for the same content, and nothing of a page that is gone', async () => {
    const project = await temporaryProject({ 'a.txt': page(1), 'b.txt': page(2) });
    await project.build();
    const first = new Map<string, string>();
    for (const file of await project.files('site')) first.set(file, await project.read(file));
    await project.build();
    expect(await project.files('site')).toEqual([...first.keys()]);
    for (const [file, text] of first) expect(await project.read(file), file).toBe(text);
    const [b = ''] = (await project.files('content')).filter((file) => /2023-02-02.*\.md$/.test(file));
    const id = path.basename(b, '.md');
    await project.write('site/CNAME', 'example.org');
    await project.remove(b);
    await project.remove('content/raw/b.txt');
    await project.build();
    expect([...first.keys()].some((file) => file.includes(id))).toBe(true);
    const left = await project.files('site');
    expect(left.filter((file) => file.includes(id))).toEqual([]);
    expect(left).toContain('site/CNAME');
    expect(left).toContain('site/index.html');
  });
});

describe('text of raw files in the built site', { timeout: 180_000 }, () => {
  it('is never code', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '{{ constructor.constructor("return process")() }}',
      '[点这里](javascript:alert(1))',
      '</script><img src=x onerror=alert(1)>',
      '=cmd|calc!A1',
    ];
    const project = await temporaryProject({
      'a.txt': `---js\n{ permalink: "../../x" }\n---\n${page(1)}${hostile.join('\n')}\n`,
    });
    expect((await project.build()).code).toBe(0);
    const pages = (await project.files('site')).filter((file) => file.endsWith('.html'));
    for (const file of pages) {
      const html = await project.read(file);
      expect(html, file).not.toMatch(/<script>alert|<img src=x|href="javascript:|onerror=alert\(1\)>/);
    }
    const article = await Promise.all(
      pages.filter((file) => file.includes('articles/')).map((file) => project.read(file)),
    );
    expect(article.join('')).toContain('{{ constructor.constructor(');
  });
});
