/** The package's own types name their parts without file endings, which Node's resolution does not follow. */
declare module 'opencc-js' {
  /** Converts a text from one script to another: `t`, `tw`, `hk`, `cn` … */
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}

/** The dictionaries of one direction, each step a group of them: entries `from to`, parted by `|`. */
declare module 'opencc-js/from/cn' {
  const steps: readonly (readonly string[])[];
  export default steps;
}
declare module 'opencc-js/to/cn' {
  const steps: readonly (readonly string[])[];
  export default steps;
}
declare module 'opencc-js/to/tw' {
  const steps: readonly (readonly string[])[];
  export default steps;
}
