import { defineConfig } from "vite";

const core = process.env.UCLOUD_URL ?? "https://cloud.example";

export default defineConfig({
  server: {
    proxy: Object.fromEntries(
      ["/api", "/auth"].map((path) => [
        path,
        { target: core, changeOrigin: true, headers: { origin: new URL(core).origin } },
      ]),
    ),
  },
});
