/** Conversion between Traditional and Simplified characters: the way in (restoration) and the way out (publishing). */
export { simplifier } from './script/simplify.ts';
export { traditionaliser } from './script/traditionalise.ts';
export { simplifiedCharacters } from './script/characters.ts';
