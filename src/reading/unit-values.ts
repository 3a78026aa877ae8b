import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';

/** A stretch of prose between stops that names no part, no level of government and nothing else that would narrow a figure. */
const SENTENCE = /[^。；]+/gu;
const NARROWED =
  /其中|另有|部分|分别|分档|剩余|结余|减半|中央|省级|市级|县级|区级|本级|各级|财政|配套|自缴|基金|上级|约|左右|余|以上|以下|以内|不超过|最高|封顶|比例|折|每月|\/月|月|季|每天|\/天|不等|预计|拟|原|上年|同比|未/u;
/** What is paid for each: 每人280元, 按280元/人的标准, 人均1,200元. */
const EACH = /(?:每人(?:每年)?|人均(?:[\p{Script=Han}]{0,6}))(?:为|按|达|补助|资助|救助|代缴|缴费)?$/u;
const STANDARD = /标准/u;
const PAID = /(?:共|合计|总计|计|资金|金额|经费|资助|补助|代缴|支出|发放|支付|缴费)[\p{Script=Han}]{0,8}$/u;
/** Long paragraphs stay cheap. */
const LONGEST = 160;

/** An amount, the persons it went to and what each was given, where one sentence tells the three and nothing else. */
export function readUnitValues({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ index, 0: sentence }): Said[] => {
    if (sentence.length > LONGEST || !/[每均标]/u.test(sentence) || NARROWED.test(sentence)) return [];
    const own = figuresBetween(figures, index, index + sentence.length);
    if (own.length !== 3 || own.some(({ fact }) => !isFirm(fact))) return [];
    if (sentence.replace(/20\d\d年?/gu, '').match(/\d+(?:,\d{3})*(?:\.\d+)?/gu)?.length !== 3) return [];
    const before = (figure: Standing): string => {
      const at = own.indexOf(figure);
      return text.slice(own[at - 1]?.end ?? index, figure.start);
    };
    const rates = own.filter(
      (figure) => isStandard(figure.fact) || (isMoney(figure.fact) && EACH.test(before(figure))),
    );
    const [rate] = rates;
    const persons = own.find(({ fact }) => isPersons(fact));
    const money = own.find((figure) => isMoney(figure.fact) && figure !== rate);
    if (rates.length !== 1 || !rate || !persons || !money || !PAID.test(before(money))) return [];
    if (!EACH.test(before(rate)) && !STANDARD.test(text.slice(rate.start - 8, rate.end + 6))) return [];
    return [
      {
        kind: 'unit-value',
        start: rate.start,
        end: rate.end,
        word: `${/人均[\p{Script=Han}]*$/u.test(before(rate)) ? '人均' : '标准'}${rate.fact.printed}`,
        facts: [money.fact, persons.fact, rate.fact],
      },
    ];
  });
}

const isFirm = ({ hedge, value, unit }: Fact): boolean =>
  hedge === null && value !== null && unit !== null && Number(value) > 0;
const isMoney = ({ unit }: Fact): boolean => unit !== null && dimensionOf(unit) === 'money';
const isStandard = ({ unit }: Fact): boolean => unit === '元/人' || unit === '万元/人';
const isPersons = ({ unit }: Fact): boolean => unit === '人' || unit === '万人';
