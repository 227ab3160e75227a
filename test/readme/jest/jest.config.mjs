export default {
  testEnvironment: './browserEnvironment.mjs',
  transform: { '\\.[jt]sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
  // These packages consist of ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(poolgate|jose)/)'],
  testTimeout: 30_000,
}
