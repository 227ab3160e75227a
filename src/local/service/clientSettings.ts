/** The keys of the settings that an app client can have of its own. */
export const CLIENT_SETTINGS = {
  session: (clientId: unknown) => `ClientSession ${clientId}`,
  risk: (clientId: unknown) => `RiskConfiguration ${clientId ?? ''}`,
}
