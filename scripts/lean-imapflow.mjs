import { isBuiltin } from "node:module";

/**
 * What imapflow requires when it is loaded, and calls only where a folder's name, a header or a proxy
 * asks for it. With its tables it is half of the bundle.
 */
const SELDOM = {
  // Folder names in modified UTF-7, charsets of headers.
  "iconv-lite": lookedUp("decode", "decodeStream", "encode"),
  // ISO-2022-JP.
  "encoding-japanese": lookedUp("convert"),
  // Ids of mails.
  crypto: (library) =>
    `module.exports = {
      get randomBytes() { return ${library}.randomBytes },
      createHash: (name) => ${library}.createHash(name),
    }`,
  // Proxies of that kind. imapflow looks the class up at once.
  socks: (library) =>
    `exports.SocksClient = { createConnection: (to) => ${library}.SocksClient.createConnection(to) }`,
};

/** A module whose functions are looked up in the library when they are called. */
function lookedUp(...names) {
  return (library) =>
    `module.exports = {${names.map((name) => `get ${name}() { return ${library}.${name} }`)}}`;
}

/** Packages of imapflow's tree, as their files are called. */
const TREE = /node_modules[\\/](?:imapflow|libmime|@zone-eu[\\/]mailsplit)[\\/]/;
const NAMESPACE = "seldom-used";

/**
 * A plugin of esbuild's: imapflow without the logger that it makes for itself, since ours is always
 * given to it, and with packages that are loaded when one of their functions is called, from files
 * of their own.
 *
 * @param apart is told the name of such a package, and says where its file is
 */
export const leanImapflow = (apart) => ({
  name: "lean-imapflow",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /node_modules[\\/]imapflow[\\/]lib[\\/]logger\.js$/ }, () => ({
      contents: "module.exports = { child() { throw new Error('imapflow has no logger') } }",
      loader: "js",
    }));
    const filter = new RegExp(`^(?:${Object.keys(SELDOM).join("|")})$`);
    onResolve({ filter }, ({ path, importer }) =>
      TREE.test(importer) ? { path, namespace: NAMESPACE } : undefined,
    );
    onResolve({ filter: /^(?:\.\/.*\.cjs|node:.*)$/, namespace: NAMESPACE }, ({ path }) => ({
      path,
      external: true,
    }));
    onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => {
      const file = isBuiltin(path) ? `node:${path}` : apart(path);
      const contents = SELDOM[path](`require(${JSON.stringify(file)})`);
      return { contents, loader: "js" };
    });
  },
});
