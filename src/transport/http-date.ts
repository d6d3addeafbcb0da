const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";

/** The three forms of RFC 9110 §5.6.7; all of them are in UTC. */
const FORMS = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  `[A-Z][a-z]{2}, (?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${TIME} GMT`,
  // Sunday, 06-Nov-94 08:49:37 GMT
  `[A-Z][a-z]{5,8}, (?<day>\\d\\d)-(?<month>[A-Z][a-z]{2})-(?<year>\\d\\d) ${TIME} GMT`,
  // Sun Nov  6 08:49:37 1994
  `[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/** ms since 1970 of a date in a header; undefined for what is none. `Date.parse` guesses. */
export const parseHttpDate = (text: string, now = Date.now()): number | undefined => {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const { day, month = "", year, hour, minute, second } = groups;
    return timeOf(
      [fullYear(String(year), now), MONTHS.indexOf(month), Number(day)],
      [Number(hour), Number(minute), Number(second)],
    );
  }
  return undefined;
};

/** Two digits that seem more than 50 years ahead are a year of the last century (RFC 9110 §5.6.7). */
const fullYear = (digits: string, now: number): number => {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
};

type Three = readonly [number, number, number];

const timeOf = ([year, month, day]: Three, [hour, minute, second]: Three): number | undefined => {
  const midnight = new Date(Date.UTC(year, month, day));
  const isDay = midnight.getUTCMonth() === month && midnight.getUTCDate() === day;
  // 60 is a leap second.
  const isTime = hour < 24 && minute < 60 && second <= 60;
  return isDay && isTime
    ? midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
    : undefined;
};
