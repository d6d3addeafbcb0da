import { describe, expect, it } from "vitest";
import { SMALL } from "./support/catalogs";
import { Scene } from "./support/served";

describe.each(["core2", "documented"] as const)("at a Core of the generation %s", (generation) => {
  const scene = new Scene(generation);

  it("plans, publishes and verifies", async () => {
    scene.write("catalog.yaml", SMALL);
    const plan = await scene.guest("plan", "catalog.yaml");
    expect(plan).toMatchObject({ code: 0, stderr: "" });
    expect(plan.stdout).toContain(`Provider example at ${scene.url}`);
    expect(plan.stdout).toContain("+ u1-standard-1");
    expect(plan.stdout).toMatch(/^3 to add\. Nothing was sent\.$/m);
    expect(await scene.guest("plan", "catalog.yaml", "--exit-code")).toMatchObject({ code: 2 });
    expect(await scene.guest("verify", "catalog.yaml")).toMatchObject({ code: 2 });

    const publish = await scene.provider("publish", "catalog.yaml", "--yes");
    expect(publish).toMatchObject({ code: 0, stderr: "" });
    expect(publish.stdout).toMatch(/^Sent 3 products in 1 bulk\. Read back: nothing is left/m);
    expect(scene.core.products).toHaveLength(3);

    const verify = await scene.guest("verify", "catalog.yaml");
    expect(verify).toMatchObject({ code: 0, stderr: "" });
    expect(verify.stdout).toContain("Nothing to do: 3 unchanged.");
  });

  it("pulls a catalog that a plan finds empty", async () => {
    await scene.publish(SMALL);
    const pull = await scene.guest("pull", "--provider", "example", "--out", "pulled.yaml");
    expect(pull).toEqual({ code: 0, stdout: "", stderr: "Written to pulled.yaml.\n" });
    expect(await scene.guest("verify", "pulled.yaml")).toMatchObject({ code: 0 });
    const printed = await scene.guest("pull", "--provider", "example");
    expect(printed.stdout).toBe(scene.read("pulled.yaml"));
    await scene.guest("pull", "--provider", "example", "--out", "pulled.json");
    expect(await scene.guest("verify", "pulled.json")).toMatchObject({ code: 0 });
  });

  it("refuses a plan file that no longer fits, and sends nothing", async () => {
    await scene.publish(SMALL);
    scene.write("dearer.yaml", SMALL.replace("Project storage", "More storage"));
    const plan = await scene.guest("plan", "dearer.yaml", "--out", "plan.json");
    expect(plan).toMatchObject({ code: 0, stderr: "Written to plan.json.\n" });
    await scene.publish(SMALL.replace("Project storage", "Other storage"));
    const creates = scene.core.requests.filter(({ operation }) => operation === "create").length;
    const stale = await scene.provider("publish", "--plan", "plan.json", "--yes");
    expect(stale.code).toBe(4);
    expect(stale.stderr).toMatch(/storage\/storage: .*Make a new plan\./);
    expect(scene.core.requests.filter(({ operation }) => operation === "create")).toHaveLength(
      creates,
    );
  });

  it("publishes a plan file that fits", async () => {
    scene.write("catalog.yaml", SMALL);
    await scene.guest("plan", "catalog.yaml", "--out", "plan.json");
    const publish = await scene.provider("publish", "--plan", "plan.json", "--yes");
    expect(publish).toMatchObject({ code: 0, stderr: "" });
    expect(await scene.guest("verify", "catalog.yaml")).toMatchObject({ code: 0 });
  });

  it("refuses what the Core would ignore, and names its place", async () => {
    await scene.publish(SMALL);
    scene.write("catalog.yaml", SMALL.replace("every: minute", "every: hour"));
    const plan = await scene.guest("plan", "catalog.yaml", "--exit-code");
    expect(plan.code).toBe(4);
    expect(plan.stdout).toMatch(/! u1-standard +refused {2}catalog\.yaml:4:3/);
    const publish = await scene.provider("publish", "catalog.yaml", "--yes");
    expect(publish.code).toBe(4);
    expect(publish.stderr).toContain("u1-standard: accountingFrequency stays PERIODIC_MINUTE");
    expect(publish.stderr).toContain("--skip-refused");
    const skip = await scene.provider("publish", "catalog.yaml", "--yes", "--skip-refused");
    expect(skip).toMatchObject({ code: 0 });
  });

  it("stops at a guard, which --force passes", async () => {
    const priced = (price: string): string =>
      `catalog: 1\nprovider: example\ncategories:\n  vm:\n    type: compute\n    money: DKK\n    every: minute\n    description: VM\n    products: { vm-1: { cpu: 1, price: ${price} } }\n`;
    scene.write("catalog.yaml", priced("0.10"));
    expect(await scene.provider("publish", "catalog.yaml", "--yes")).toMatchObject({ code: 0 });
    scene.write("catalog.yaml", priced("1.00"));
    const guarded = await scene.provider("publish", "catalog.yaml", "--yes");
    expect(guarded.code).toBe(4);
    expect(guarded.stderr).toContain("vm/vm-1:");
    expect(guarded.stderr).toContain("--force");
    const forced = await scene.provider("publish", "catalog.yaml", "--yes", "--force");
    expect(forced).toMatchObject({ code: 0 });
    expect(scene.core.products[0]?.price).toBe(1_000_000);
  });
});

describe("publish", () => {
  const scene = new Scene();

  it("asks nobody where there is no terminal", async () => {
    scene.write("catalog.yaml", SMALL);
    const { code, stderr } = await scene.provider("publish", "catalog.yaml");
    expect(stderr).toBe("error: Nothing was sent: there is nobody to ask. Add --yes to publish.\n");
    expect(code).toBe(4);
    expect(scene.core.products).toHaveLength(0);
    // --force answers no question.
    expect(await scene.provider("publish", "catalog.yaml", "--force")).toMatchObject({ code: 4 });
  });

  it("asks nothing where there is nothing to do", async () => {
    scene.write("catalog.yaml", SMALL);
    await scene.publish(SMALL);
    const again = await scene.provider("publish", "catalog.yaml");
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("Nothing to do");
  });

  it("needs a token, and takes it from a file as well", async () => {
    scene.write("catalog.yaml", SMALL);
    scene.write("token.txt", `${scene.token}\n`);
    scene.write("two.txt", "one two");
    const none = await scene.guest("publish", "catalog.yaml", "--yes");
    expect(none).toEqual({
      code: 64,
      stdout: "",
      stderr: "error: A provider's token is needed: give --token-file FILE, or set UCLOUD_TOKEN.\n",
    });
    const two = await scene.guest("publish", "catalog.yaml", "--token-file", "two.txt");
    expect(two).toMatchObject({ code: 64, stderr: "error: two.txt: holds more than a token.\n" });
    const file = await scene.guest("publish", "catalog.yaml", "--yes", "--token-file", "token.txt");
    expect(file).toMatchObject({ code: 0 });
  });

  it("shows no token that was given in the place of its file", async () => {
    scene.write("catalog.yaml", SMALL);
    const tokens = ["3b241101-e2bb-4255-8caf-4136c566a962", scene.core.providerToken("example")];
    for (const token of tokens) {
      const slip = await scene.guest("publish", "catalog.yaml", "--token-file", token);
      expect(slip).toMatchObject({
        code: 64,
        stderr: "error: The file of --token-file can't be read: there is no such file.\n",
      });
    }
  });

  it("takes an access token as it is", async () => {
    scene.write("catalog.yaml", SMALL);
    scene.write("token.txt", scene.core.providerToken("example"));
    const { code } = await scene.guest(
      "publish",
      "catalog.yaml",
      "--yes",
      "--token-file",
      "token.txt",
    );
    expect(code).toBe(0);
    expect(scene.core.requests.some(({ operation }) => operation === "refresh")).toBe(false);
  });

  it("fails with 1 where the Core refuses the token", async () => {
    scene.write("catalog.yaml", SMALL);
    scene.write("token.txt", "not-a-token-of-this-core");
    const refused = await scene.guest(
      "publish",
      "catalog.yaml",
      "--yes",
      "--token-file",
      "token.txt",
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).not.toContain("not-a-token-of-this-core");
  });

  it("takes a plan or catalog files, and one of the two", async () => {
    const none = await scene.provider("publish");
    expect(none).toMatchObject({ code: 64 });
    const both = await scene.provider("publish", "catalog.yaml", "--plan", "plan.json");
    expect(both).toMatchObject({ code: 64 });
  });

  it("takes a plan of the provider that --provider names, and of no other", async () => {
    scene.write("catalog.yaml", SMALL);
    await scene.guest("plan", "catalog.yaml", "--out", "plan.json");
    const publish = (provider: string) =>
      scene.provider("publish", "--plan", "plan.json", "--yes", "--provider", provider);
    expect(await publish("other")).toEqual({
      code: 64,
      stdout: "",
      stderr: 'error: --provider "other": plan.json is a plan of the provider "example".\n',
    });
    expect(await publish("example")).toMatchObject({ code: 0 });
  });

  it("refuses a plan file that was edited, or is none", async () => {
    scene.write("catalog.yaml", SMALL);
    await scene.guest("plan", "catalog.yaml", "--out", "plan.json");
    scene.write("edited.json", scene.read("plan.json").replaceAll('"price": 1', '"price": 2'));
    const edited = await scene.provider("publish", "--plan", "edited.json", "--yes");
    expect(edited.stderr).toBe("edited.json:1:1: the plan was edited: make a new one\n");
    expect(edited.code).toBe(3);
    const other = await scene.provider("publish", "--plan", "catalog.yaml", "--yes");
    expect(other.stderr).toBe("catalog.yaml:1:1: this is not a plan of `plan --out`\n");
    expect(other.code).toBe(3);
  });

  it("prints the plan and what was sent as JSON, whatever the outcome", async () => {
    scene.write("catalog.yaml", SMALL);
    const unasked = await scene.provider("publish", "catalog.yaml", "--json");
    expect(unasked.code).toBe(4);
    expect(JSON.parse(unasked.stdout)).toMatchObject({ format: 1, sent: 0, plan: { changes: 3 } });
    const published = await scene.provider("publish", "catalog.yaml", "--json", "--yes");
    expect(published).toMatchObject({ code: 0, stderr: "" });
    const { jobIds, ...rest } = JSON.parse(published.stdout);
    expect(rest).toMatchObject({ format: 1, sent: 3, bulks: 1, plan: { changes: 3 } });
    expect(jobIds).toHaveLength(1);
  });

  it.each([[], ["--json"]])(
    "says what was sent where it is not what is read back %s",
    async (...flags) => {
      scene.write("catalog.yaml", SMALL);
      const publish = scene.provider("publish", "catalog.yaml", "--yes", ...flags);
      await scene.requested("POST");
      await scene.requested("GET");
      const [stored] = scene.core.products;
      if (stored?.type === "other" || stored === undefined) throw new Error("nothing was stored");
      scene.core.seed([{ ...stored, description: "Other" }]);
      const { code, stdout, stderr } = await publish;
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^Sent 3 products in 1 bulk\.\nerror: It was sent: what is read back differs: /,
      );
      const [create] = scene.core.requests.filter(({ operation }) => operation === "create");
      if (flags.length > 0)
        expect(JSON.parse(stdout)).toMatchObject({ sent: 3, bulks: 1, jobIds: [create?.jobId] });
    },
  );

  it("lets no token into any output or plan file", async () => {
    scene.write("catalog.yaml", SMALL);
    scene.core.fault("create", "html-502");
    const outputs = [
      await scene.provider("plan", "catalog.yaml", "--out", "plan.json"),
      await scene.provider("publish", "catalog.yaml"),
      await scene.provider("publish", "catalog.yaml", "--yes", "--timeout", "2"),
      await scene.provider("publish", "--plan", "plan.json", "--yes", "--json", "--timeout", "2"),
    ];
    const all = JSON.stringify(outputs) + scene.read("plan.json");
    expect(all).not.toContain(scene.token);
    expect(all).not.toMatch(/eyJ[\w-]+\./);
    expect(outputs.map(({ code }) => code)).toEqual([0, 4, 1, 1]);
  });

  it("does not know a category that --only names", async () => {
    scene.write("catalog.yaml", SMALL);
    const unknown = await scene.guest("plan", "catalog.yaml", "--only", "storag");
    expect(unknown).toMatchObject({ code: 64 });
    expect(unknown.stderr).toBe('error: --only: the catalog has no category "storag".\n');
    // Usage comes before what is invalid.
    scene.write("wrong.yaml", SMALL.replace("every: minute", "every: fortnight"));
    const wrong = await scene.guest("plan", "wrong.yaml", "--only", "storag");
    expect(wrong).toMatchObject({ code: 64 });
    scene.write("list.json", JSON.stringify([{ category: { name: "storage" } }]));
    expect(await scene.guest("plan", "list.json", "--only", "storag")).toMatchObject({ code: 64 });
    expect(await scene.guest("plan", "list.json", "--only", "storage")).toMatchObject({ code: 3 });
    const only = await scene.guest("plan", "catalog.yaml", "--only", "storage", "--json");
    expect(JSON.parse(only.stdout)).toMatchObject({ format: 1, changes: 1 });
  });

  it("says which address no Core answers at", async () => {
    scene.write("catalog.yaml", SMALL);
    const closed = await scene.guest("plan", "catalog.yaml", "--url", "http://127.0.0.1:9");
    expect(closed.code).toBe(1);
    const none = await scene.guest("plan", "catalog.yaml", "--url", "cloud.example");
    expect(none).toMatchObject({ code: 64 });
  });
});
