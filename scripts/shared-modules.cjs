// Jest's runtime without its sandbox: a test file is imported by Node itself, so that what it imports (Nest, TypeORM,
// the product) is read once for each worker instead of once for each file. Everything else is Jest as it is. What a test
// leaves on a module or on `process` stays for the files after it; module mocks and `import.meta.jest` do not exist.
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** Where jest-circus keeps its event handlers between two loads of it. */
const HANDLERS = Symbol.for('EVENT_HANDLERS');

module.exports = class SharedModulesRuntime extends Runtime {
  /** Jest asks for its own framework by this, once a file: a new one each time, since it keeps what it collected. */
  requireInternalModule(file) {
    delete globalThis[HANDLERS];
    delete require.cache[file];
    return require(file);
  }

  setGlobalsForRuntime(globals) {
    Object.assign(globalThis, globals);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(file) {
    return import(pathToFileURL(file).href);
  }
};
