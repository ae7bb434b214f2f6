/**
 * The least that a site of these articles can cost: `bare.ts ARTICLES OUTPUT FILES`. Renders every article's Markdown once for
 * each edition and writes each into a file with the barest frame; the files that a site has beside its articles are written
 * too, each with as much text. Run by the bench in a process of its own.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { syntheticArticles } from '../../../tests/site/synthetic.ts';
import { usage } from './usage.ts';

const [count = '0', output = '', files = '0'] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: false }).use(cjkFriendly);
const articles = syntheticArticles(Number(count));
const EDITIONS = 2;

let last = '';
for (let number = 0; number < Number(files); number++) {
  const article = number < articles.length * EDITIONS ? articles[number % articles.length]?.article : undefined;
  if (article) {
    const { title, body } = article;
    last = `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${markdown.render(body)}`;
  }
  const folder = path.join(output, String(number));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.html'), last);
}
process.stdout.write(usage(Number(files)));
