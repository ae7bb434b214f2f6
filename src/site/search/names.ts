/** Where the files of search lie below the search page. */
export const SEARCH_FILES = {
  manifest: 'manifest.json',
  fold: 'fold.json',
  shard: (number: number) => `index/${number}.bin`,
  document: (number: number) => `documents/${number}.json`,
};
