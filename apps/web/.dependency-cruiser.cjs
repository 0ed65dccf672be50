/** The web app knows the API by openapi.json (its types are generated) and may use the pure rules of libs/domain. */
module.exports = {
  forbidden: [
    {
      name: 'web-knows-only-domain',
      comment: 'states, formatters and labels by the front doors of libs/domain; everything else through the API',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^\\.\\./',
        pathNot: ['^\\.\\./\\.\\./(node_modules/|libs/domain/[^/]+/index\\.ts$)'],
      },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '(^|/)main\\.tsx$'] },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'libs/'] },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'browser', 'default'], exportsFields: ['exports'] },
  },
};
