// The three forms of RFC 9110 §5.6.7; all of them are in UTC.
/** Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT. */
const WITH_ZONE =
  /^[A-Z][a-z]+, (?<day>\d\d)[ -](?<month>\w{3})[ -](?<year>\d\d|\d{4}) (?<time>\d\d:\d\d):(?<second>\d\d) GMT$/;
/** Sun Nov  6 08:49:37 1994. */
const ASCTIME =
  /^[A-Z][a-z]+ (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d):(?<second>\d\d) (?<year>\d{4})$/;

/** ms since 1970 of a date in a header; undefined for anything else, where `Date.parse` guesses. */
export const parseHttpDate = (text: string, now = Date.now()): number | undefined => {
  const groups = (WITH_ZONE.exec(text) ?? ASCTIME.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { day = "", month, year = "", time, second } = groups;
  const minute = `${day.replace(" ", "0")} ${month} ${fullYear(year, now)} ${time}:00 GMT`;
  const begin = Date.parse(minute);
  // `Date.parse` reads 31 Feb as 3 Mar. The 60th second is a leap second.
  const isDate = new Date(begin).toUTCString().endsWith(minute) && Number(second) <= 60;
  return isDate ? begin + Number(second) * 1000 : undefined;
};

/** Two digits that seem more than 50 years ahead are a year of the last century (RFC 9110 §5.6.7). */
const fullYear = (digits: string, now: number): string => {
  if (digits.length === 4) return digits;
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return String(year > thisYear + 50 ? year - 100 : year);
};
