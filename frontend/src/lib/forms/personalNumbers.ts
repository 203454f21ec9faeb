/** Where something that leads to a person stands in a text: the line, and the character in it, both from 1; never the thing itself. */
export interface Found { kind: string; line: number; column: number }

const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const KINDS: [string, RegExp, (digits: string) => boolean][] = [
  ['id-card', new RegExp(`(?<!\\d)[1-9]\\d{5}([ -]?)(?:18|19|20)\\d{2}${MONTH_DAY}\\1\\d{3}[\\dXx](?!\\d)`, 'g'), isIdCard],
  ['id-card', new RegExp(`(?<!\\d)[1-9]\\d{5}\\d{2}${MONTH_DAY}\\d{3}(?!\\d)`, 'g'), always],
  ['mobile', /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?!\d)/g, always],
  ['bank-card', /(?<!\d)[1-9]\d{3}([ -]?)\d{4}\1\d{4}\1(?:\d{4}|\d{4}\1\d{1,3})(?!\d)/g, luhn],
  ['medical-record', /(?:病历|病案|住院|门诊|就诊|急诊|医保|诊疗|健康)(?:卡|证)?(?:号码|编号|号)[ :是为#-]{0,4}[A-Za-z]{0,4}-?\d[\dA-Za-z-]{3,}/g, always],
  ['email', /(?<![0-9A-Za-z])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g, always],
];

/** In the order of the text, one place named once. The server looks in the same way; both are held against the same samples. */
export function personalNumbers(text: string): Found[] {
  const plain = narrow(text);
  const taken: { start: number; end: number; kind: string }[] = [];
  for (const [kind, pattern, holds] of KINDS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!taken.some((one) => one.start < end && start < one.end) && holds(match[0].replace(/[ -]/g, ''))) taken.push({ start, end, kind });
    }
  }
  return taken.sort((a, b) => a.start - b.start).map(({ start, kind }) => {
    const before = plain.slice(0, start);
    return { kind, line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
  });
}

function always(): boolean {
  return true;
}

/** GB 11643: ISO 7064, MOD 11-2. */
function isIdCard(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Full-width letters and digits, dashes and spaces as their plain ones, each in its place. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u3000\u00A0]/g, ' ');
}
