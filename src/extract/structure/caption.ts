import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';

const LONGEST = 90;
const AFTER_IMAGE = 45;
const IMAGE_NAME = /^[\w\-%./:]{1,120}\.(?:jpe?g|png|gif|webp|bmp)$/i;
const SPEAKER = /(?:书记|市长|区长|县长|州长|主任|局长|董事长|总经理|负责人|主席|院长|校长)[\p{Script=Han}·]{2,4}$/u;
const SIGN = /^[▲△▼↑■●◆]\s*\S|^图[为：:①-⑨\d]|^（?图[一二三四五六七八九十]?[：:）]/u;

const endsOf = memo((cues: Cues) => new RegExp(`${anyOf(cues.captionEnds)}[。）)]?$`, 'u'));
const marksOf = memo((cues: Cues) => new RegExp(anyOf(cues.captionMarks), 'u'));

/** True for a line that is nothing but the name of an image file, or a stand-in for a picture. */
export function isImageName(line: string): boolean {
  return IMAGE_NAME.test(line) || /^[[【（(]?(?:图片|配图|视频|点击播放视频)[\]】）)]?$/u.test(line);
}

/**
 * True for the words under a picture: a line with a sign or mark of one (▲, 图为, 资料图, 张三 摄), or a short one right
 * behind a picture that names a person or a scene. Wrong where a short paragraph follows a picture.
 */
export function isCaption(line: string, afterImage: boolean, cues: Cues): boolean {
  if (line.length > LONGEST) return false;
  if (SIGN.test(line)) return true;
  const sentences = line.split('。').filter((part) => part.trim() !== '').length;
  if (sentences <= 2 && marksOf(cues).test(line) && /[）)摄图]。?$/u.test(line)) return true;
  if (/[\s　][\p{Script=Han}]{2,4}[\s　]?摄影?[）)]?。?$/u.test(line)) return true;
  if (!afterImage || line.length > AFTER_IMAGE || /^[（(]?[一二三四五六七八九十]+[、）)]/u.test(line)) return false;
  return SPEAKER.test(line) || endsOf(cues).test(line);
}
