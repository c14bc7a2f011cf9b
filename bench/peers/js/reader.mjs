// One reader from npm over a list of pages, as bench/peers/reader.py does it in Python.
//
// usage: node reader.mjs NAME LIST OUT
import fs from "node:fs";
import zlib from "node:zlib";

const quiet = () => {};
for (const method of ["log", "info", "debug", "warn", "error"]) console[method] = quiet;

const version = (name) => JSON.parse(fs.readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

async function withJsdom() {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  const { Readability } = await import("@mozilla/readability");
  const virtualConsole = new VirtualConsole();
  return (page) => {
    const dom = new JSDOM(page, { url: "https://example.org/", virtualConsole });
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    return { html: article?.content };
  };
}

async function withLinkedom() {
  const { parseHTML } = await import("linkedom");
  const { Readability } = await import("@mozilla/readability");
  return (page) => ({ html: new Readability(parseHTML(page.toString()).document).parse()?.content });
}

async function defuddle() {
  const { Defuddle } = await import("defuddle/node");
  const { parseHTML } = await import("linkedom");
  return async (page) => ({
    html: (await Defuddle(parseHTML(page.toString()).document, "https://example.org/", { useAsync: false })).content,
  });
}

const readers = {
  "readability-jsdom": [withJsdom, "@mozilla/readability", "jsdom"],
  "readability-linkedom": [withLinkedom, "@mozilla/readability", "linkedom"],
  defuddle: [defuddle, "defuddle", "linkedom"],
};

const [name, listing, out] = process.argv.slice(2);
const [open, ...packages] = readers[name];
const read = await open();
const records = fs.openSync(out, "w");
let microseconds = 0;
for (const path of fs.readFileSync(listing, "utf8").split("\n").filter(Boolean)) {
  let page = fs.readFileSync(path);
  if (page[0] === 0x1f && page[1] === 0x8b) page = zlib.gunzipSync(page);
  const before = process.cpuUsage();
  let record;
  try {
    record = await read(page);
  } catch (error) {
    record = { error: error.name };
  }
  const spent = process.cpuUsage(before);
  microseconds += spent.user + spent.system;
  fs.writeSync(records, JSON.stringify(record) + "\n");
}
const versions = packages.map(version);
const described = `${versions[0]}` + (packages[1] ? ` with ${packages[1]} ${versions[1]}` : "");
process.stdout.write(JSON.stringify({ seconds: microseconds / 1e6, version: described }) + "\n");
process.exit(0);
