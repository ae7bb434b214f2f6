/** The part of Eleventy 3.1.7 that is used here; the package has no types of its own that hold under `strict`. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    /** A template language: `file` is where a template lies, and what is compiled is given the data of a page. */
    addExtension(
      extension: string,
      options: {
        /** False: Eleventy does not read the file itself. */
        read: boolean;
        getData: (file: string) => Promise<object>;
        compile: (content: string, file: string) => Promise<(data: never) => Buffer>;
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
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    /** Writes all files; the second list holds what each template wrote. */
    write(): Promise<[copied: unknown[], templates: { outputPath: string }[]]>;
  }
}
