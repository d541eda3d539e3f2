declare module '*.module.css' {
  /** Names of classes as written, with the ones they have on the page. */
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: that is how Vite gives them
  export default classes;
}
declare module '*.css' {}
