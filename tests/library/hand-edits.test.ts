import { describe, expect, it } from 'vitest';
import { plainNormaliser, temporaryLibrary } from './library.ts';
import { sha256 } from '../../src/library/index.ts';

const RAW = '2020-07-13 项目开工\n第一段。\n第二段。';

async function libraryWithArticle() {
  const library = await temporaryLibrary({ 'a.txt': RAW });
  const [result] = await library.sync();
  if (result?.kind !== 'new') throw new Error('no article was made');
  return { library, id: result.id, file: `2020/${result.id}.md` };
}

describe('an edited article', () => {
  it('stands when nothing else has changed', async () => {
    const { library, file } = await libraryWithArticle();
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 我的标题');
    const edited = await library.read(file);
    expect((await library.sync()).map(({ kind }) => kind)).toEqual(['kept']);
    expect((await library.sync({ fingerprint: 'rules that read the same' })).map(({ kind }) => kind)).toEqual(['kept']);
    expect(await library.read(file)).toBe(edited);
  });

  it('stands when its raw file has changed too, and the keys that differ are told', async () => {
    const { library, file } = await libraryWithArticle();
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 我的标题');
    const edited = await library.read(file);
    await library.writeRaw('a.txt', RAW.replace('第二段', '改过的第二段'));
    for (let run = 0; run < 2; run++) {
      const [result] = await library.sync();
      expect(result).toMatchObject({ kind: 'undecided', raw: 'a.txt' });
      const keys = result?.kind === 'undecided' ? result.differences.map(({ key }) => key) : [];
      expect(keys).toEqual(['title', 'raw', 'body']);
    }
    expect(await library.read(file)).toBe(edited);
  });

  it('stands when the rules read the raw file differently', async () => {
    const { library, file } = await libraryWithArticle();
    await library.edit(file, '第一段', '订正的第一段');
    const results = await library.sync({
      fingerprint: 'new rules',
      normaliser: (bytes, name, sha) => {
        const read = plainNormaliser(bytes, name, sha);
        return read.kind === 'article' ? { ...read, article: { ...read.article, city: '莱阳市' } } : read;
      },
    });
    expect(results).toMatchObject([{ kind: 'undecided' }]);
    expect(await library.read(file)).toContain('订正的第一段');
  });

  it('gives way when the new version is taken, and is kept beside it', async () => {
    const { library, id, file } = await libraryWithArticle();
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 我的标题');
    const edited = await library.read(file);
    await library.writeRaw('a.txt', RAW.replace('第二段', '改过的第二段'));
    expect(await library.sync({ take: [id] })).toMatchObject([{ kind: 'taken' }]);
    expect(await library.read(file)).toContain('改过的第二段');
    expect(await library.read(`${file}.bak`)).toBe(edited);
    expect(await library.sync()).toMatchObject([{ kind: 'unchanged' }]);
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 又一标题');
    expect(await library.sync({ take: [id] })).toMatchObject([{ kind: 'taken' }]);
    expect(await library.read(`${file}.bak`)).toBe(edited);
    expect(await library.read(`${file}.bak2`)).toContain('又一标题');
  });

  it('can be kept against the new version, and is not asked about again', async () => {
    const { library, id, file } = await libraryWithArticle();
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 我的标题');
    const raw = RAW.replace('第二段', '改过的第二段');
    await library.writeRaw('a.txt', raw);
    expect(await library.sync({ keep: [id] })).toMatchObject([{ kind: 'kept' }]);
    expect(await library.read(file)).toContain(`sha256: ${sha256(Buffer.from(raw))}`);
    expect(await library.read(file)).toMatch(/^written: '[0-9a-f]{16}'$/m);
    expect(await library.sync({ fingerprint: 'other rules' })).toMatchObject([{ kind: 'kept' }]);
    expect(await library.read(file)).toContain('title: 我的标题');
    await library.writeRaw('a.txt', RAW.replace('第二段', '再改的第二段'));
    expect(await library.sync()).toMatchObject([{ kind: 'undecided' }]);
  });

  it('without a stamp is the editor’s for good', async () => {
    const { library, file } = await libraryWithArticle();
    await library.write(
      file,
      (await library.read(file)).replace(/^written: .*\n/m, '').replace('第一段', '手写的一段'),
    );
    await library.writeRaw('a.txt', RAW.replace('第二段', '改过的第二段'));
    expect(await library.sync()).toMatchObject([{ kind: 'kept' }]);
    expect(await library.read(file)).toContain('手写的一段');
  });

  it('is not seen in line endings or white space at the end', async () => {
    const { library, file } = await libraryWithArticle();
    await library.write(file, `${(await library.read(file)).replaceAll('\n', '\r\n')}\r\n`);
    await library.writeRaw('a.txt', RAW.replace('第二段', '改过的第二段'));
    expect(await library.sync()).toMatchObject([{ kind: 'updated' }]);
  });

  it('is not asked about when its raw file was only renamed', async () => {
    const { library, file } = await libraryWithArticle();
    await library.edit(file, 'title: 2020-07-13 项目开工', 'title: 我的标题');
    await library.renameRaw('a.txt', 'b.txt');
    expect(await library.sync()).toMatchObject([{ kind: 'kept', raw: 'b.txt' }]);
    expect((await library.files()).filter((name) => name.endsWith('.md'))).toEqual([file]);
  });
});
