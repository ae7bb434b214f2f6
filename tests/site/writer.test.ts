import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Rendering } from '../../src/site/pages.ts';
import type { Path } from '../../src/site/types.ts';
import { writer } from '../../src/site/writer.ts';
import { syntheticSite } from './synthetic.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'writer-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (to: string) => to as Path;
const contentOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('what is written', () => {
  it('lies where its address says, and is told', () => {
    const { write, written } = writer(folder);
    write({ path: at('/places/'), content: 'places' });
    write({ path: at('/places/zhuji/'), content: 'Zhuji' });
    write({ path: at('/404.html'), content: new TextEncoder().encode('none') });
    expect([...written]).toEqual(['places/index.html', 'places/zhuji/index.html', '404.html']);
    expect(contentOf('places/zhuji/index.html')).toBe('Zhuji');
    expect(contentOf('404.html')).toBe('none');
  });

  it('is never two files at one place, also under another spelling of the address; the first stays', () => {
    const { write } = writer(folder);
    write({ path: at('/places/'), content: 'first' });
    expect(() => {
      write({ path: at('/places/index.html'), content: 'second' });
    }).toThrow('/places/index.html');
    expect(contentOf('places/index.html')).toBe('first');
  });

  it('is each page as soon as it is made, and no second page of a kind at the address of another', () => {
    const { write, written } = writer(folder);
    const before: number[] = [];
    const page = (to: string) => ({
      path: at(to),
      render: () => {
        before.push(written.size);
        return to;
      },
    });
    const rendering = new Rendering([syntheticSite(0)], write);
    rendering.render({ pages: () => [page('/a/'), page('/b/')] });
    expect(before).toEqual([0, 1]);
    expect(() => {
      rendering.render({ pages: () => [page('/b/')] });
    }).toThrow('/b/');
  });
});
