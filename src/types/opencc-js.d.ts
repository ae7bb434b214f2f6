/** The package's own types name their parts without file endings, which Node's resolution does not follow. */
declare module 'opencc-js' {
  /** Converts a text from one script to another: `t`, `tw`, `hk`, `cn` … */
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
