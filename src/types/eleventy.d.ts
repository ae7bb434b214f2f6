/** The part of Eleventy 3.1.7 that is used here; the package has no types of its own that hold under `strict`. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    /** A template language: `file` is where a template lies, and what is compiled is given the data of a page. */
    addExtension(
      extension: string,
      options: {
        /** False: Eleventy does not read the file itself. */
        read: boolean;
        /** What renders a template; nothing is written where that gives nothing. */
        compile: (content: string, file: string) => Promise<(data: never) => void>;
      },
    ): void;
    addGlobalData(name: string, data: () => unknown): void;
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }

  interface EleventyOptions {
    configPath?: string;
    quietMode?: boolean;
    config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: undefined, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    /** Renders all templates. */
    write(): Promise<unknown>;
  }
}
