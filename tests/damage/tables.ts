/** Characters that a scraper annotates, each with the one reading it gives it: 個gè 價jià … */
export type AnnotationTable = readonly (readonly [character: string, reading: string])[];

const table = (entries: string): AnnotationTable =>
  entries.split(' ').map((entry) => [entry.slice(0, 1), entry.slice(1)] as const);

/** Seen on two pages of 2020 and 2025: a site that annotates some 95 characters. 績 has its old reading. */
export const WIDE_TABLE = table(
  '個gè 價jià 優yōu 儲chǔ 內nèi 創chuàng 動dòng 務wù 勢shì 區qū 協xié 國guó 團tuán 堅jiān 報bào 場chǎng 夢mèng 學xué ' +
    '實shí 對duì 導dǎo 庫kù 強qiáng 復fù 態tài 應yīng 擴kuò 時shí 會huì 業yè 構gòu 標biāo 機jī 準zhǔn 潤rùn 濟jì 營yíng 爭zhēng ' +
    '現xiàn 環huán 產chǎn 發fā 礎chǔ 競jìng 節jié 紀jì 級jí 細xì 結jié 絡luò 統tǒng 經jīng 網wǎng 績jī 續xù 聯lián 臺tái 藍lán ' +
    '號hào 術shù 衛wèi 補bǔ 規guī 計jì 設shè 調diào 護hù 負fù 責zé 費fèi 貿mào 質zhì 購gòu 轉zhuǎn 農nóng 進jìn 運yùn 達dá ' +
    '遠yuǎn 鄉xiāng 醫yī 鎮zhèn 長zhǎng 關guān 隊duì 項xiàng 預yù 領lǐng 養yǎng 驅qū 驗yàn 點diǎn',
);

/** Seen on three pages of 2020–2023: a site that annotates some 55 characters. */
export const NARROW_TABLE = table(
  '優yōu 內nèi 創chuàng 務wù 區qū 協xié 嚴yán 學xué 導dǎo 復fù 態tài 應yīng 戰zhàn 據jù 數shù 業yè 構gòu 標biāo 權quán 準zhǔn ' +
    '現xiàn 環huán 產chǎn 當dāng 發fā 礎chǔ 穩wěn 節jié 細xì 結jié 統tǒng 經jīng 網wǎng 續xù 習xí 聯lián 藍lán 術shù 規guī 設shè ' +
    '認rèn 調diào 謹jǐn 責zé 貿mào 質zhì 轉zhuǎn 農nóng 鄉xiāng 醫yī 鎮zhèn 關guān 預yù 領lǐng 風fēng',
);
