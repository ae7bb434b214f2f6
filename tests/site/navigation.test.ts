import { describe, expect, it } from 'vitest';
import { footer } from '../../templates/_components/footer.ts';
import { header } from '../../templates/_components/header.ts';
import { syntheticSite } from './synthetic.ts';

/** Addresses that a part of a page links to. */
function links(markup: string): string[] {
  return [...markup.matchAll(/ href="([^"]*)"/g)].map(([, to = '']) => to);
}

describe('the ways through the site', () => {
  const site = syntheticSite(1);
  const { paths } = site;
  const head = links(header(site, paths.home).markup);
  const foot = links(footer(site).markup);

  it('lead from every page to what a reader comes for', () => {
    const { overview, places, themes, indicators, figures, projects, digest, archive, search } = paths;
    expect(head).toEqual(
      expect.arrayContaining([overview, places, themes, indicators, figures, projects, digest, archive, search]),
    );
  });

  it('lead from every foot to every kind of page', () => {
    const { compare, data, sources, about } = paths;
    expect(foot).toEqual(expect.arrayContaining([compare, data, sources, about, paths.atom(paths.home)]));
    const sections = head.filter((to) => to !== paths.home);
    expect(foot).toEqual(expect.arrayContaining(sections));
  });
});
