// Makes what the package carries: the type of a field, and the bundles with their style sheets.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

const STATIC = "../collabworkshop/widgets/static";

const schema = JSON.parse(await readFile("forms/field.schema.json", "utf8"));
const types = await compile(schema, "Field", {
  bannerComment:
    "// Made by `npm run build` from field.schema.json; change widgets/field.py instead.",
  additionalProperties: false,
});
await writeFile("forms/field.generated.ts", types);

// Signs are escaped: one beyond Latin-1 doubles what the text takes in every kernel. In a regular
// expression esbuild leaves them as they are; write \u2019 there.
const common = { bundle: true, charset: "ascii", legalComments: "eof", target: "es2022" };
for (const name of ["forms", "canvas", "outline"]) {
  await build({
    ...common,
    entryPoints: [`${name}/index.ts`],
    outfile: `${STATIC}/${name}.js`,
    format: "esm",
    minify: true,
  });
  await build({
    ...common,
    entryPoints: [`${name}/${name}.css`],
    outfile: `${STATIC}/${name}.css`,
  });
}
