/** The version in package.json; the bundler and the test runner put it in place. */
declare const __VERSION__: string;
