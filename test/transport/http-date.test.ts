import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseHttpDate } from "../../src/transport/http-date";

afterEach(() => {
  vi.unstubAllEnvs();
});

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The three forms of RFC 9110 §5.6.7, of one date. */
const formsOf = (date: Date): readonly string[] => {
  const fixdate = date.toUTCString();
  const [weekday = "", day = "", month = "", year = "", time = ""] = fixdate.split(/,? /);
  return [
    fixdate,
    `${WEEKDAYS[date.getUTCDay()]}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    `${weekday} ${month} ${day.replace(/^0/, " ")} ${time} ${year}`,
  ];
};

const seconds = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

describe("a date of HTTP", () => {
  it("is read in each of its forms, whatever the machine's time zone", () => {
    vi.stubEnv("TZ", "America/New_York");
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    fc.assert(
      fc.property(seconds, (date) => {
        // So that two digits of a year mean this one.
        const now = date.getTime();
        expect(formsOf(date).map((text) => parseHttpDate(text, now))).toEqual([now, now, now]);
      }),
    );
  });

  it("with two digits for its year is at the most 50 years ahead", () => {
    const now = Date.UTC(2026, 0, 1);
    const yearOf = (text: string) => new Date(parseHttpDate(text, now) ?? 0).getUTCFullYear();
    expect(yearOf("Sunday, 06-Nov-76 08:49:37 GMT")).toBe(2076);
    expect(yearOf("Sunday, 06-Nov-77 08:49:37 GMT")).toBe(1977);
  });

  it("may have a leap second", () => {
    expect(parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT")).toBe(Date.UTC(2017, 0, 1));
  });

  it.each([
    "",
    "after 5",
    "Max 5",
    "Sun",
    "2026-01-01T00:00:00Z",
    "1994",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 CET",
    "Sun, 06 Nov 1994 08:49:37 +0100",
    "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 31 Feb 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Foo 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, 5",
    "sun, 06 nov 1994 08:49:37 gmt",
  ])("is none: %j", (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});
