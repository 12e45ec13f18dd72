// Runs the tests of what needs no browser: bundles them, then hands them to Node's test runner.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const files = ["core", "forms", "canvas", "outline"].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
);
if (files.length === 0) throw new Error("no test was found");

const out = mkdtempSync(join(tmpdir(), "js-tests-"));
await build({
  entryPoints: files,
  bundle: true,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  outdir: out,
});
const made = readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".mjs"));
const run = spawnSync(process.execPath, ["--test", ...made.map((name) => join(out, name))], {
  stdio: "inherit",
});
rmSync(out, { recursive: true });
process.exit(run.status ?? 1);
