const shared = { rootDir: 'dist', testEnvironment: 'node', transform: {} };
export default { projects: [ { ...shared, displayName: 'x', testMatch: ['**/*.spec.js'] } ] };
