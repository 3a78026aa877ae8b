import { BALANCES, BY_AMOUNT } from '../core/checks/told-changes.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';
import { before, between, isChange, isFirm, isNamed, saidAt, sizeOf } from './told-figures.ts';

const UP = '提高|增长|增加|上升|提升|上涨';
const DOWN = '下降|减少|降低|压减|缩短|降';
/** A figure that is a change itself. */
const IS_CHANGE = new RegExp(`(?:${UP}|${DOWN})(?:了)?$`, 'u');
/** Between a figure and what it was before: ，较上年的, 比2021年, ，同比. */
const BESIDE_BEFORE =
  /^[，,]?(?:比|较|相比|相较于?)(?:上一?年|去年|20\d\d年|前一年)(?:度)?(?:同期|年?末|年?底)?的?$/u;
/** Between a figure, what it was, and by how much it changed. */
const CHANGED = new RegExp(`^[，,]?(?:同比|约)?(?:${UP}|${DOWN})(?:了|幅度为|幅度达)?$`, 'u');
/** 由…下降到…: words before the first figure, and between the two. */
const FROM =
  /(?:由|从)(?:20\d\d年(?:度|末|底)?|上年|去年|原来|原先|改革前|集采前)?的?(?:平均|均价)?(?:每[支片盒个套瓶])?$/u;
const TO = new RegExp(
  `^[，,]?(?:${UP}|${DOWN}|压缩|升|增|减)?(?:到|至|为)(?:了)?(?:20\\d\\d年(?:度|末|底)?|目前|现在)?的?$`,
  'u',
);
/** Behind 由…到…: by how much. */
const CHANGED_BY = new RegExp(
  `^[，,](?:平均|同比|累计)?(?:${UP}|${DOWN}|降幅|增幅|涨幅|升幅)(?:幅度)?(?:达到|达|为|约为|了)?$`,
  'u',
);
/** 最高降幅达到99.5%. */
const GREATEST = /最(?:高|大)(?:的)?(?:降价?幅度?|降价)(?:达到|达|为)?$/u;
/** 年收入…支出…结余. */
const RECEIVED = /收入(?:总额)?(?:为|达到|达|共计|共)?$/u;
const SPENT = /^[，、,](?:统筹|医保)?(?:基金)?(?:总)?支出(?:总额)?(?:为|达到|达|共计|共)?$/u;
const LEFT =
  /^[，、,](?:当期|当年|本期|本年|年度|收支|期末当期)?(?:基金)?(?:收支)?(?:结余|结存|盈余)(?:为|达到|达)?$/u;
/** 上年累计结余…，当期结余…，累计结余…. */
const BROUGHT = /(?:上年|上年末|年初|期初)(?:滚存|累计)?(?:结余|结转|结存)(?:为|达)?$/u;
const OF_YEAR = /^[，、,](?:当期|当年|本期|本年)(?:收支)?(?:结余|结存)(?:为|达)?$/u;
const CARRIED =
  /^[，、,](?:年末|期末|滚存|累计|年末累计|年末滚存|期末累计)(?:滚存|累计)?(?:结余|结存)(?:为|达到|达)?$/u;

/** 当期结余8.39亿元，累计结余由年初的37.88亿元增至46.27亿元. */
const LEFT_OF_YEAR = /(?:当期|当年|本期|本年)(?:收支)?(?:结余|结存)(?:为|达)?$/u;
const FROM_BROUGHT = /^[，、,](?:基金)?(?:滚存|累计)(?:结余|结存)(?:由|从)(?:年初|上年末?|期初)的?$/u;
const RISEN_TO = /^(?:增加?|增长|上升|提高)(?:至|到)$/u;

/** What one sentence says of changes and balances beside the figures they are between. */
export const readToldChanges = (told: Told): Said[] => [
  ...changesIn(told),
  ...ratesIn(told),
  ...balancesIn(told),
  ...balancesApart(told),
];

/** A figure, what it was before, and by how much it changed; and the greatest of some falls beside one of them. */
function changesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((first, index): Said[] => {
    const [second, third] = [figures[index + 1], figures[index + 2]];
    if (!second || ![first, second].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (sizeOf(first.fact) !== sizeOf(second.fact)) return [];
    const [glue, next] = [between(text, first, second), third ? between(text, second, third) : ''];
    const isTelling =
      third !== undefined && isFirm(third.fact) && ![first, second, third].every(({ fact }) => isNamed(fact));
    if (isTelling && BESIDE_BEFORE.test(glue) && CHANGED.test(next) && !IS_CHANGE.test(before(text, first))) {
      const now = spentBeside(figures, index) ?? wholeOf(text, figures, first);
      return now ? [saidAt('told-change', third, third.fact.printed, [now, second, third])] : [];
    }
    if (!FROM.test(before(text, first)) || !TO.test(glue)) return [];
    if (isTelling && CHANGED_BY.test(next))
      return [saidAt('told-change', third, third.fact.printed, [second, first, third])];
    const { start, end } = stretch(text, first.start);
    const greatest = figuresBetween(figures, start, end).find(
      (figure) => figure.fact.unit === '%' && isFirm(figure.fact) && GREATEST.test(before(text, figure)),
    );
    return greatest
      ? [saidAt('greatest-fall', greatest, greatest.fact.printed, [greatest, second, first])]
      : [];
  });
}

/** 支出2.15万元，年初预算3.00万元，较2022年1.20万元增加: what was spent, where a budget stands between it and what it was. */
function spentBeside(figures: readonly Standing[], index: number): Standing | null {
  const [spent, budget] = [figures[index - 1], figures[index]];
  const isBeside =
    spent?.fact.measure === 'outturn' &&
    budget?.fact.item === spent.fact.item &&
    (budget?.fact.measure?.startsWith('budget') ?? false);
  return isBeside ? spent : null;
}

/** Behind a list of parts it is the whole before 其中 that is told again beside another year; null where no whole is told. */
function wholeOf(text: string, figures: readonly Standing[], figure: Standing): Standing | null {
  const { start } = stretch(text, figure.start);
  const own = figuresBetween(figures, start, figure.end);
  const listed = own.filter((one, at) => {
    const next = own[at + 1];
    return next !== undefined && /^[)）]?、/u.test(between(text, one, next));
  });
  const [head] = listed;
  if (!head || own.at(-2) !== listed.at(-1)) return figure;
  const among = text.slice(start, head.start).lastIndexOf('其中');
  if (among < 0) return figure;
  const whole = own.findLast(({ end }) => end <= start + among);
  return whole && sizeOf(whole.fact) === sizeOf(figure.fact) && isFirm(whole.fact) ? whole : null;
}

/** ，较上年增加120万元，增长20%: by how much, and the same in per cent. */
const BY = new RegExp(
  `^[，,]?(?:比|较|同比|与|同|和)?(?:上一?年|去年|20\\d\\d年|年初预算)?(?:度)?(?:同期)?(?:决算)?数?(?:相比)?[，,]?(${UP}|${DOWN})(?:了)?$`,
  'u',
);
const IN_PER_CENT = new RegExp(
  `^[，,、(](?:同比)?(?:${UP}|${DOWN}|增幅|降幅)(?:率)?(?:为|达|约为|了)?$`,
  'u',
);

/** 较年初的40.53万元压减17.14万元，压减率42.29%: the figure is what it was before, not what it is. */
const WAS =
  /(?:较|比|与|同|由|从)(?:20\d\d年)?[^，,。；\d]{0,10}$|(?:年初|上一?年|去年|期初|原有?|预算)[^，,。；\d]{0,6}$|(?:较|比|与|同)?20\d\d年(?:度|末|底)?(?:的|为|是)?$/u;

/** 比2021年的5.20亿元增加0.40亿元，增长7.69%; 与上年支出180.00万元相比，减少11.70万元: what there was before, and by how much it moved. */
const BEFORE = /(?:较|比|与|同)(?:上一?年|去年|20\d\d年)(?:度|同期)?(?:支出|收入)?(?:决算)?数?的?$/u;
const ONLY_BY = new RegExp(`^(?:相比，[^，。；:\\d]{0,16}?)?(?:${UP}|${DOWN})了?$`, 'u');

/** A figure with its change told as an amount and in per cent, of what no account holds under its own name. */
const ratesIn = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((now, index): Said[] => {
    const share = figures[index + 1];
    // Its share of the whole may be told first: 支出120万元，占20%，比上年增加….
    const isShared =
      share?.fact.unit === '%' && /^[，,]占[^，。；\d]{0,16}$/u.test(between(text, now, share));
    const after = isShared ? share : now;
    const [change, rate] = figures.slice(index + (isShared ? 2 : 1));
    if (!change || !rate || rate.fact.unit !== '%' || sizeOf(now.fact) === 'ratio') return [];
    if (sizeOf(now.fact) !== sizeOf(change.fact) || ![now, change, rate].every(({ fact }) => isFirm(fact)))
      return [];
    if (isChange(now.fact) || IS_CHANGE.test(before(text, now))) return [];
    const isFromBefore = BEFORE.test(before(text, now)) && ONLY_BY.test(between(text, now, change));
    const isLoose = ![now, change, rate].every(({ fact }) => isNamed(fact));
    if (isFromBefore && isLoose && IN_PER_CENT.test(between(text, change, rate)))
      return [
        { ...saidAt('told-change', rate, rate.fact.printed, [now, change, rate]), beside: BY_AMOUNT.base },
      ];
    if (isNamed(now.fact)) return [];
    // What grew is the whole, not what each of so many cost.
    if (WAS.test(before(text, now)) || /[人次户车例批]均[^，。；]*$/u.test(before(text, now))) return [];
    const way = BY.exec(between(text, after, change))?.[1];
    if (way === undefined || !IN_PER_CENT.test(between(text, change, rate))) return [];
    const isDown = new RegExp(`^(?:${DOWN})$`, 'u').test(way);
    const { start } = stretch(text, now.start);
    const told = figuresBetween(figures, start, now.end).filter(
      ({ fact }) => isFirm(fact) && !isChange(fact) && fact.unit === now.fact.unit,
    );
    const meant = [now, ...told].find((one) => hasMoved(one, change, rate, isDown)) ?? now;
    return [
      {
        ...saidAt('told-change', rate, rate.fact.printed, [meant, change, rate]),
        beside: isDown ? BY_AMOUNT.down : BY_AMOUNT.up,
      },
    ];
  });

/** A rate worked out of printed amounts is as near as this, in per cent, to the one printed. */
const NEAR = 0.06;

/** Whether a change and its rate are of a figure: of several told in a row, what moved need not be the last. */
function hasMoved(now: Standing, change: Standing, rate: Standing, isDown: boolean): boolean {
  if (now.fact.unit !== change.fact.unit) return false;
  const [amount, by] = [Number(now.fact.value), Math.abs(Number(change.fact.value))];
  const was = isDown ? amount + by : amount - by;
  return was > 0 && Math.abs((by / was) * 100 - Math.abs(Number(rate.fact.value))) <= NEAR;
}

/** A sentence to its full stop: semicolons part statements of one thing. */
function stretch(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - 400);
  const stop = text.indexOf('。', at);
  return {
    start: from + text.slice(from, at).lastIndexOf('。') + 1,
    end: stop < 0 ? text.length : Math.min(stop, at + 400),
  };
}

/** 收入…，支出…，当期结余…, one right after the other. */
function balancesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((income, index): Said[] => {
    const [spent, left] = [figures[index + 1], figures[index + 2]];
    if (!spent || !left) return [];
    const three = [income, spent, left];
    if (three.some(({ fact }) => !isFirm(fact) || sizeOf(fact) !== 'money')) return [];
    if (BROUGHT.test(before(text, income)) && OF_YEAR.test(between(text, income, spent)))
      return CARRIED.test(between(text, spent, left))
        ? [{ ...saidAt('told-balance', left, left.fact.printed, three), beside: BALANCES.carried }]
        : [];
    if (LEFT_OF_YEAR.test(before(text, income)) && FROM_BROUGHT.test(between(text, income, spent)))
      return RISEN_TO.test(between(text, spent, left))
        ? [
            {
              ...saidAt('told-balance', left, left.fact.printed, [spent, income, left]),
              beside: BALANCES.carried,
            },
          ]
        : [];
    if (!RECEIVED.test(before(text, income)) || !SPENT.test(between(text, income, spent))) return [];
    const words = between(text, spent, left);
    if (!LEFT.test(words)) return [];
    const told = saidAt('told-balance', left, left.fact.printed, three);
    // 结余 alone may be what was left of all years.
    return [/[当本年收]/u.test(words) ? told : { ...told, beside: BALANCES.bare }];
  });
}

/** What a fund received and spent, at the head of its clause; a part of either is told behind 其中. */
const FUND_RECEIVED =
  /(?:^|[。；，,])(?:20\d\d年度?)?(?!其中)[^。；，,\d]{0,24}基金(?:总)?收入(?:总额)?(?:为|达到|达|共计|共)?$/u;
const FUND_SPENT =
  /(?:^|[。；，,])(?:20\d\d年度?)?(?!其中)[^。；，,\d]{0,16}基金(?:总)?支出(?:总额)?(?:为|达到|达|共计|共)?$/u;

/** 基金收入…，其中…；基金支出…，其中…；当期结余…: parts and changes may stand between the three, where each is told once. */
const balancesApart = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((left, index): Said[] => {
    if (!isFirm(left.fact) || sizeOf(left.fact) !== 'money' || index < 3) return [];
    if (!LEFT_OF_YEAR.test(before(text, left))) return [];
    const { start } = stretch(text, left.start);
    const told = figuresBetween(figures, start, left.start).filter(
      ({ fact }) => isFirm(fact) && sizeOf(fact) === 'money' && !isChange(fact),
    );
    const [income, ...incomes] = told.filter((one) => FUND_RECEIVED.test(before(text, one)));
    const [spent, ...others] = told.filter((one) => FUND_SPENT.test(before(text, one)));
    if (!income || !spent || incomes.length > 0 || others.length > 0) return [];
    // Right behind one another they are told by the sentence alone.
    if (figures[index - 1] === spent && figures[index - 2] === income) return [];
    if (income.start > spent.start) return [];
    return [saidAt('told-balance', left, left.fact.printed, [income, spent, left])];
  });
