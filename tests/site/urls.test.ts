import { describe, expect, it } from 'vitest';
import { absolute, addresses, basePath, href, outputFile, twin } from '../../src/site/urls.ts';
import { syntheticSettings } from './synthetic.ts';

const hans = addresses('hans');
const hant = addresses('hant');

describe('addresses', () => {
  it('stand under the base at which the site lies', () => {
    expect(href(syntheticSettings(), hans.place('laiyang'))).toBe('/places/laiyang/');
    expect(href(syntheticSettings('/digest/'), hans.home)).toBe('/digest/');
    expect(href(syntheticSettings('/digest/'), hans.article('a-1'), 'f-m01')).toBe('/digest/articles/a-1/#f-m01');
    expect(absolute(syntheticSettings('/digest/'), hans.themes)).toBe('https://fangzhi.example.org/digest/themes/');
  });

  it('lead to the twin and back', () => {
    expect(twin(hans.place('laiyang'), 'hans', 'hant')).toBe('/hant/places/laiyang/');
    expect(twin(hant.home, 'hant', 'hans')).toBe('/');
  });

  it('name the file that a static host serves', () => {
    expect(outputFile(hans.home)).toBe('index.html');
    expect(outputFile(hant.month('2023', '02'))).toBe('hant/archive/2023/02/index.html');
    expect(outputFile(hans.notFound)).toBe('404.html');
    expect(outputFile(hans.paged(hans.archive, 3))).toBe('archive/page/3/index.html');
  });

  it('takes a base however it is written, and refuses what is none', () => {
    for (const text of ['digest', '/digest', 'digest/', '/digest/']) expect(basePath(text)).toBe('/digest/');
    expect(basePath('')).toBe('/');
    expect(basePath('/a/b/')).toBe('/a/b/');
    for (const text of ['https://example.org/', '../x', 'a//b', '/a?b', '/a b/']) {
      expect(() => basePath(text)).toThrow('base path');
    }
  });
});
