import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRaw, nodeDisk } from '../../src/library/index.ts';
import { temporaryLibrary } from './library.ts';

const bytes = (text: string) => Buffer.from(text);

describe('adding a raw file', () => {
  it('never overwrites another and never stores the same bytes twice', async () => {
    const { raw } = await temporaryLibrary({ 'a.txt': '甲' });
    expect(await addRaw(nodeDisk, raw, bytes('乙'), '/elsewhere/a.txt')).toEqual({ name: 'a-2.txt', isNew: true });
    expect(await addRaw(nodeDisk, raw, bytes('丙'), 'A.TXT')).toEqual({ name: 'A-3.TXT', isNew: true });
    expect(await addRaw(nodeDisk, raw, bytes('乙'), 'c.txt')).toEqual({ name: 'a-2.txt', isNew: false });
    expect(await readFile(path.join(raw, 'a.txt'), 'utf8')).toBe('甲');
    expect(await readdir(raw)).toEqual(['A-3.TXT', 'a-2.txt', 'a.txt']);
  });

  it.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['莱阳 “项目”?.html', '莱阳-项目-.html'],
    ['.hidden.txt', 'hidden.txt'],
    ['README.md', 'article-README.md'],
    ['a\u0000b\n.txt', 'a-b-.txt'],
    ['report.2020-07-13', 'report-2020-07-13.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(60)}.txt`],
  ])('makes the name safe: %j', async (wish, name) => {
    const { raw } = await temporaryLibrary();
    expect((await addRaw(nodeDisk, raw, bytes('甲'), wish)).name).toBe(name);
    expect(await readdir(raw)).toEqual([name]);
  });

  it('names what comes without a name after its bytes', async () => {
    const { raw } = await temporaryLibrary();
    expect((await addRaw(nodeDisk, raw, bytes('甲'), '')).name).toMatch(/^article-[0-9a-f]{8}\.txt$/);
  });
});
