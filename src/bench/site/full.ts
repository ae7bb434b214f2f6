/** Builds a synthetic site: `full.ts ARTICLES OUTPUT`. Run by the bench in a process of its own. */
import path from 'node:path';
import { syntheticArticles } from '../../../tests/site/synthetic.ts';
import { buildSite } from '../../site/build.ts';
import { usage } from './usage.ts';

const [count = '0', output = ''] = process.argv.slice(2);
const content = path.join(import.meta.dirname, '../../../content');
const articles = syntheticArticles(Number(count)).map(({ article }) => ({ article, file: `${article.id}.md` }));
const { files } = await buildSite({ content, articles, output, base: null, cards: null });
process.stdout.write(usage(files.length));
