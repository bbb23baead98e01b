// Replicates documents to a PouchDB server, and from there to another database; prints seconds.
const fs = require("fs");
const [folder, url, file] = process.argv.slice(2);
const PouchDB = require("pouchdb").defaults({ prefix: folder + "/" });
const docs = fs.readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => {
  const { id, ...told } = JSON.parse(line);
  return { _id: id, ...told };
});
const options = { batch_size: 500, batches_limit: 10 };

async function seconds(work) {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

(async () => {
  const here = new PouchDB("here");
  for (let first = 0; first < docs.length; first += 500) {
    await here.bulkDocs(docs.slice(first, first + 500));
  }
  const there = new PouchDB(url + "/there");
  await there.info();
  const push = await seconds(() => here.replicate.to(there, options));
  const other = new PouchDB("other");
  const pull = await seconds(() => other.replicate.from(there, options));
  const { doc_count } = await other.info();
  if (doc_count !== docs.length) throw new Error(`${doc_count} documents came`);
  console.log(JSON.stringify({ push, pull }));
  process.exit(0);
})();
