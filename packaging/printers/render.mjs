// Renders files of ZPL with zpl-renderer-js (MIT; Zebrash in WebAssembly): one PNG a label.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { api } = await require("zpl-renderer-js").ready;
for (const job of JSON.parse(fs.readFileSync(0, "utf8"))) {
  const zpl = fs.readFileSync(job.zpl, "latin1");
  const labels = await api.zplToBase64MultipleAsync(zpl, job.width, job.height, job.dpmm);
  labels.forEach((png, at) => {
    fs.writeFileSync(`${job.out}-${at}.png`, Buffer.from(png, "base64"));
  });
}
process.exit(0);
