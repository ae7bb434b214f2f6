/** Between a headline and the names of column and site in a browser's title bar: _ | -- — and a dash, with or without blanks. */
const SEPARATOR = /\s*(?:[_|｜]+|-{2,}|[—–]{1,2}|\s[-–]\s?|-)\s*/gu;
/** What names of sites, columns and newspapers end in. */
const SITE =
  /(?:网|网站|在线|频道|新闻|客户端|政府|门户|日报|晚报|早报|时报|商报|都市报|快报|中心|资讯|要闻|动态|公告|栏目|论坛|电视台|融媒|融媒体|传媒|发布|委员会|[局厅部委办]|首页|正文|\.(?:com|cn|net|org)(?:\.cn)?)$/iu;
const LONGEST_SITE = 20;
const SHORTEST_TITLE = 5;

/**
 * The headline in a page's title: the longest of its beginnings that the page also shows as a line of its own; else what
 * stands before the names of column and site at its end. Wrong where a headline of two halves ends like a site's name.
 */
export function headlineOf(title: string, shown: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(SEPARATOR)].slice(-8);
  for (const end of [title.length, ...cuts.map(({ index }) => index).reverse()]) {
    const head = title.slice(0, end).trim();
    if (head.length >= SHORTEST_TITLE && shown.has(head)) return head;
  }
  let headline = title.trim();
  for (const { 0: mark, index } of cuts.reverse()) {
    const name = headline.slice(index + mark.length).trim();
    const head = headline.slice(0, index).trim();
    const plain = /^-$/u.test(mark);
    if (head.length < SHORTEST_TITLE || name.length > LONGEST_SITE) break;
    if (name !== '' && !SITE.test(name) && (plain || !/[_|｜]|-{2}/u.test(mark))) break;
    headline = head;
  }
  return headline.replace(/[\s_|｜–—-]+$/u, '');
}

/** The other names in a page's title: a heading that says the same is the site's, not the article's. */
export function siteNamesOf(title: string, headline: string): ReadonlySet<string> {
  return new Set(
    title
      .slice(headline.length)
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}
