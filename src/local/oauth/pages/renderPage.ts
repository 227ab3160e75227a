import { Html, html } from './html.ts'
import type { ErrorPage, LoginPage, ProviderPage } from './localPage.ts'
import { PAGE_STYLE } from './pageStyle.ts'

/** The name of the form field that must match the cookie of the same purpose. */
export const CSRF_FIELD = '_csrf'

/** Returns a page of the domain as an HTML document. */
export function renderPage(page: LoginPage | ProviderPage | ErrorPage, csrf: string): string {
  switch (page.page) {
    case 'login':
      return document('Sign in', renderLogin(page, csrf))
    case 'provider':
      return document(`Sign in with ${page.label}`, renderProvider(page, csrf))
    case 'error':
      return document('Something went wrong', renderError(page))
  }
}

/** The style is inserted as it is, because its hash must match. */
const document = (title: string, content: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
<p class="note">A page of the Poolgate local pool, for development.</p>
</main>
</body>
</html>
`.markup

const renderLogin = (page: LoginPage, csrf: string): Html =>
  page.mfa ? renderMfa(page, page.mfa, csrf) : renderStart(page, csrf)

const renderMfa = (page: LoginPage, { method, session }: NonNullable<LoginPage['mfa']>, csrf: string): Html => html`
<p>${
  method === 'SOFTWARE_TOKEN_MFA'
    ? 'Enter the code from your authenticator app.'
    : 'Enter the code that the pool sent you. It is in the outbox.'
}</p>
${errorText(page.error)}
<form method="post" action="${page.action}">
${csrfField(csrf)}
<input type="hidden" name="session" value="${session}">
<label>Code
<input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
<button class="primary">Continue</button>
</form>`

const renderStart = (page: LoginPage, csrf: string): Html => html`
<p>To continue to ${page.returnsTo}</p>
${errorText(page.error)}
${
  page.signedInAs !== undefined &&
  html`<form method="post" action="${page.action}">
${csrfField(csrf)}
<button class="primary" name="continue" value="yes">Continue as ${page.signedInAs}</button>
</form>`
}
${
  page.hasPasswordForm &&
  html`<form method="post" action="${page.action}">
${csrfField(csrf)}
<label>Username
<input name="username" value="${page.username}" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
<label>Password
<input name="password" type="password" autocomplete="current-password" required></label>
<button class="primary">Sign in</button>
</form>`
}
${
  page.providers.length > 0 &&
  html`<nav aria-label="Identity providers">
${page.providers.map(({ label, url }) => html`<a class="button" href="${url}">Continue with ${label}</a>\n`)}</nav>`
}`

const renderProvider = (page: ProviderPage, csrf: string): Html => html`
<p>To continue to ${page.returnsTo}</p>
${errorText(page.error)}
<form method="post" action="${page.action}">
${csrfField(csrf)}
<fieldset>
<legend>Account</legend>
${page.accounts.map(
  ({ id, name, email }, index) => html`<label class="option">
<input type="radio" name="account" value="${id}"${isFirstChoice(page, index) && html` checked`}>
<span>${name}, ${email}</span></label>\n`,
)}<label class="option">
<input type="radio" name="account" value="other"${Boolean(page.email) && html` checked`}>
<span>Another account</span></label>
<label>Email of the other account
<input name="email" type="email" value="${page.email}" autocomplete="off"></label>
</fieldset>
<label class="option"><input type="checkbox" name="withholdEmail" value="yes"> <span>Don't share the email address</span></label>
<div>
${page.choices.map(
  ({ choice, label }, index) =>
    html`<button name="choice" value="${choice}"${index === 0 && html` class="primary"`}>${label}</button>\n`,
)}</div>
</form>`

/** The first account is chosen, unless the app asked for an address. */
const isFirstChoice = (page: ProviderPage, index: number): boolean => index === 0 && !page.email

const renderError = ({ error, message }: ErrorPage): Html => html`
<p class="error" role="alert">${message}</p>
<p>Error: <code>${error}</code></p>`

const errorText = (error: string | undefined): Html | undefined =>
  error === undefined ? undefined : html`<p class="error" role="alert">${error}</p>`

const csrfField = (csrf: string): Html => html`<input type="hidden" name="${CSRF_FIELD}" value="${csrf}">`
