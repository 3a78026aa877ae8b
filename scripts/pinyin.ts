import { customPinyin, pinyin } from 'pinyin-pro';

/** Readings of place names that the library's dictionary does not know, by the national table of place names. */
const PLACES = {
  蔚县: 'yu xian',
  洪洞县: 'hong tong xian',
  浚县: 'xun xian',
  都匀市: 'du yun shi',
  乐清市: 'yue qing shi',
  乐亭县: 'lao ting xian',
  尉犁县: 'yu li xian',
  涡阳县: 'guo yang xian',
  六合区: 'lu he qu',
  单县: 'shan xian',
  郫都区: 'pi du qu',
  筠连县: 'jun lian xian',
  歙县: 'she xian',
  泌阳县: 'bi yang xian',
  喀什: 'ka shi',
  繁峙县: 'fan shi xian',
  宕昌县: 'tan chang xian',
  大埔县: 'da bu xian',
  曾都区: 'zeng du qu',
  丰都县: 'feng du xian',
  黄陂区: 'huang pi qu',
  珲春市: 'hun chun shi',
  什邡市: 'shi fang shi',
  调兵山市: 'diao bing shan shi',
  乐都区: 'le du qu',
  新都区: 'xin du qu',
  望都县: 'wang du xian',
  于都县: 'yu du xian',
  都昌县: 'du chang xian',
} as const;

customPinyin(PLACES);

/**
 * A name as it is typed in Latin letters: its syllables without tones, in lower case, parted by spaces, ü as v. Runs of
 * Latin letters or digits are a syllable each; punctuation is left out.
 */
export const spell = (name: string): string =>
  pinyin(name, { toneType: 'none', v: true, type: 'array', nonZh: 'consecutive' })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z]+|\d+/gu) ?? [])
    .join(' ');
