import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Secrets } from "../../src/errors/secrets";
import { mixedSpelling, SPELLINGS, secrets } from "./support/spellings";

const SECRET = "Zq3vX8nT5kW2pR7m/0aBc+eF=";
const knowing = (...all: string[]): Secrets => {
  const known = new Secrets();
  for (const secret of all) known.add(secret);
  return known;
};
const pads = fc.stringMatching(/^[a-z ·]{0,20}$/);

describe("a secret is not shown", () => {
  it.each(Object.entries(SPELLINGS))("%s", (_, spell) => {
    fc.assert(
      fc.property(secrets, pads, pads, (secret, before, after) => {
        const text = `${before}:${spell(secret)}:${after}`;
        expect(knowing(secret).redact(text)).toBe(`${before}:[redacted]:${after}`);
      }),
    );
  });

  it("in several spellings at once", () => {
    const spelled = secrets.chain((secret) => fc.tuple(fc.constant(secret), mixedSpelling(secret)));
    fc.assert(
      fc.property(spelled, ([secret, text]) => {
        expect(knowing(secret).redact(`a ${text} z`)).toBe("a [redacted] z");
      }),
    );
  });

  it("in one spelling around the other", () => {
    const spells = fc.constantFrom(...Object.values(SPELLINGS));
    fc.assert(
      fc.property(secrets, spells, spells, (secret, inner, outer) => {
        expect(knowing(secret).redact(`a ${outer(inner(secret))} z`)).toBe("a [redacted] z");
      }),
    );
  });

  it("without its scheme, in whatever spelling", () => {
    for (const spell of Object.values(SPELLINGS))
      expect(knowing(`Basic ${SECRET}`).redact(`bad ${spell(SECRET)}!`)).toBe("bad [redacted]!");
  });

  it("without the white space around it", () => {
    expect(knowing(`${SECRET}\n`).redact(`bad ${SECRET}!`)).toBe("bad [redacted]!");
  });

  it("where another begins with it, or overlaps it", () => {
    const redact = knowing("abcdefgh", "abcdefghijkl", "ijklmnop").redact;
    expect(redact("x abcdefgh y")).toBe("x [redacted] y");
    expect(redact("x abcdefghijkl y")).toBe("x [redacted] y");
    expect(redact("x abcdefghijklmnop y")).toBe("x [redacted] y");
  });

  it("where it has escapes of its own", () => {
    for (const secret of [
      "100%25of-a-secret",
      "a&amp;b-secret",
      "back\\u0041-secret",
      "a+b+c+secret",
    ])
      for (const text of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
        expect(knowing(secret).redact(`a ${text} z`)).toBe("a [redacted] z");
  });

  it("beyond ASCII", () => {
    const secret = "schlüssel-für-αβγ-🚀";
    for (const text of [secret, encodeURIComponent(secret)])
      expect(knowing(secret).redact(`a ${text} z`)).toBe("a [redacted] z");
  });
});

describe("a text without secrets", () => {
  it("stays as it is, escapes included", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[%&\\+;#xu0-9a-f]{0,40}$/), (text) => {
        expect(knowing(SECRET).redact(text)).toBe(text);
      }),
    );
  });

  it("stays as it is beside a secret", () => {
    const text = `50% of &lt;b&gt; a+b \\u0041 %C3%A9 %FF ${encodeURIComponent(SECRET)} %41+&amp;`;
    expect(knowing(SECRET).redact(text)).toBe(
      "50% of &lt;b&gt; a+b \\u0041 %C3%A9 %FF [redacted] %41+&amp;",
    );
  });
});

describe("a long text", () => {
  it("is cut, never inside a secret", () => {
    for (let shift = 0; shift < 2 * SECRET.length; shift += 7) {
      const text = `${"x".repeat(shift)}${`${encodeURIComponent(SECRET)} `.repeat(8_000)}`;
      const safe = knowing(SECRET).redact(text);
      expect(safe.length).toBeLessThan(text.length);
      expect(safe.replaceAll("[redacted]", "").slice(shift)).toMatch(/^ *$/);
    }
  });

  it("costs no more than its beginning, however it is spelled", () => {
    const hostile = ["%25".repeat(5_000_000), "&amp;".repeat(3_000_000), "\\\\".repeat(8_000_000)];
    const started = performance.now();
    for (const text of hostile) knowing(SECRET).redact(text);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe("a scope", () => {
  it("knows its client's secrets, later ones too, and keeps its own", () => {
    const client = knowing("secret-of-client");
    const one = client.scope();
    const other = client.scope();
    one.add("secret-of-one");
    client.add("later-secret");
    const text = "secret-of-client secret-of-one later-secret";
    expect(one.redact(text)).toBe("[redacted] [redacted] [redacted]");
    expect(other.redact(text)).toBe("[redacted] secret-of-one [redacted]");
    expect(client.redact(text)).toBe("[redacted] secret-of-one [redacted]");
  });

  it("knows what one that it includes learns later", () => {
    const client = new Secrets();
    const [call, renewal] = [client.scope(), client.scope()];
    call.include(renewal);
    renewal.add("granted-token");
    expect(call.redact("granted-token")).toBe("[redacted]");
  });

  it("shows its jobId where a header has the same value, and none where a token has", () => {
    const client = new Secrets();
    client.addHeader("nightly-2026 ");
    const call = client.scope("nightly-2026");
    expect(call.redact("job nightly-2026")).toBe("job nightly-2026");
    expect(client.scope("another").redact("job nightly-2026")).toBe("job [redacted]");
    call.add("nightly-2026");
    call.addHeader("nightly-2026");
    expect(call.redact("job nightly-2026")).toBe("job [redacted]");
  });
});
