/**
 * Windows' numbers of languages: the low ten bits name the language, the others where it is spoken. Source: Microsoft, Windows Language Code Identifier
 * Reference (MS-LCID).
 */
const LANGUAGES: Readonly<Record<number, string>> = Object.fromEntries(
  (
    '1 ar 2 bg 3 ca 4 zh 5 cs 6 da 7 de 8 el 9 en 10 es 11 fi 12 fr 13 he 14 hu 15 is 16 it 17 ja 18 ko 19 nl 20 no 21 pl 22 pt 23 rm 24 ro 25 ru 26 hr ' +
    '27 sk 28 sq 29 sv 30 th 31 tr 32 ur 33 id 34 uk 35 be 36 sl 37 et 38 lv 39 lt 40 tg 41 fa 42 vi 43 hy 44 az 45 eu 47 mk 54 af 55 ka 57 hi 58 mt 60 ga ' +
    '62 ms 63 kk 64 ky 65 sw 66 tk 67 uz 68 tt 69 bn 70 pa 71 gu 73 ta 74 te 75 kn 76 ml 78 mr 80 mn 81 bo 82 cy 83 km 84 lo 86 gl 94 am 97 ne 99 ps'
  )
    .split(' ')
    .map((_, i, all) => [Number(all[i]), all[i + 1]])
    .filter((_, i) => i % 2 === 0),
);

/** Where a language is spoken, by the whole number: of those of which it says more than the language. */
const REGIONS: Readonly<Record<number, string>> = {
  0x0401: 'ar-SA',
  0x0404: 'zh-TW',
  0x0407: 'de-DE',
  0x0409: 'en-US',
  0x040a: 'es-ES',
  0x040c: 'fr-FR',
  0x0416: 'pt-BR',
  0x0804: 'zh-CN',
  0x0807: 'de-CH',
  0x0809: 'en-GB',
  0x080a: 'es-MX',
  0x080c: 'fr-BE',
  0x0816: 'pt-PT',
  0x0c01: 'ar-EG',
  0x0c04: 'zh-HK',
  0x0c07: 'de-AT',
  0x0c0a: 'es-ES',
  0x0c0c: 'fr-CA',
  0x1004: 'zh-SG',
  0x100c: 'fr-CH',
  0x200a: 'es-VE',
  0x240a: 'es-CO',
  0x280a: 'es-PE',
  0x2c0a: 'es-AR',
  0x340a: 'es-CL',
};
const LANGUAGE_BITS = 0x3ff;
const ENGLISH = 9;
const INVARIANT = 0x7f;

/** `es-ES`, or `es` where the place says nothing or is not known here; `neutral`; the number for a language that is not known here. */
export function languageTag(id: number): string {
  const language = id & LANGUAGE_BITS;
  if (language === 0 || language === INVARIANT) return 'neutral';
  return REGIONS[id] ?? LANGUAGES[language] ?? `0x${id.toString(16).padStart(4, '0')}`;
}

/** Whether it says something of who built: most tools write English or none where nobody chooses. */
export function tellsLanguage(id: number): boolean {
  const language = id & LANGUAGE_BITS;
  return language !== 0 && language !== INVARIANT && language !== ENGLISH;
}
