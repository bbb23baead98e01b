// A PouchDB server on LevelDB: express-pouchdb, in the folder it is given. Prints its port.
const [folder] = process.argv.slice(2);
const PouchDB = require("pouchdb").defaults({ prefix: folder + "/" });
const app = require("express")();
app.use(require("express-pouchdb")(PouchDB, { inMemoryConfig: true, logPath: folder + "/log.txt" }));
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
