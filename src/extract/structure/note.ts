const ORIGINAL_TITLE = /^[【[（(]?原标题/u;

/** True for the republisher's note of the first publisher's title. It stands above the text on the page, and stays there. */
export function isNote(text: string): boolean {
  return ORIGINAL_TITLE.test(text);
}
