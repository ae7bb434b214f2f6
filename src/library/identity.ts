import path from 'node:path';

/**
 * The id of a new article: its stem (date and place, what is known of them) and as much of the raw file's hash as makes
 * it unique, six characters at least.
 */
export function newId(stem: string, sha: string, taken: ReadonlySet<string>): string {
  for (let length = 6; length < sha.length; length += 2) {
    const id = [stem, sha.slice(0, length)].filter((part) => part !== '').join('-');
    if (!taken.has(id)) return id;
  }
  return sha;
}

/** Where a new article goes: a directory for each year. */
export function articleFile(directory: string, id: string, date: string | null): string {
  return path.join(directory, date?.slice(0, 4) ?? 'undated', `${id}.md`);
}

/** The receipt lies beside the article. */
export function receiptFile(file: string): string {
  return file.replace(/\.md$/, '.receipt.json');
}
