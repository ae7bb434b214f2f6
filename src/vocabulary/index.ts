/** What restoration, extraction and the site know of the world: the YAML records of content/vocabulary and the generated data. */
export { ContentError, parseYaml } from './records.ts';
