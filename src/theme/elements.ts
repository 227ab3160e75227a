/** The state attributes of an element, each with its possible values. */
type States = Readonly<Record<`data-${string}` | `aria-${string}`, readonly string[]>>

const boolean = ['true', 'false'] as const

/**
 * The elements of the kit that stylesheets can address, each with a description and its states. The class of an element is `pg-` and its
 * name. The table is public API and changes with major versions only.
 *
 * @example
 * .pg-submit[data-pending="true"] { opacity: 0.7 }
 */
export const elements = {
  root: {
    is: 'The root element of each component of the kit.',
    states: { 'data-pg-scheme': ['light', 'dark'], 'data-pg-look': ['awaited'] },
  },

  page: { is: 'The full page around a card.', states: { 'data-layout': ['centered', 'split'] } },
  'page-image': { is: 'The decorative image behind the card, or beside it.' },
  header: { is: 'Content of the host app above the card.' },
  footer: { is: 'Content of the host app below the card.' },

  card: {
    is: 'The surface of one step, or of one section of the account.',
    states: { 'aria-busy': ['true'] },
  },
  banner: {
    is: 'The container of the logo, at the top of a card. Hidden while it is empty, unless a customization gives it a color or a height.',
  },
  picture: { is: 'The `<picture>` around the logo. It generates no box.' },
  logo: { is: 'The logo of the theme or of the pool.' },
  'logo-text': { is: "The logo's alternative text, shown if the image fails to load." },
  title: { is: 'The heading of a card.' },
  text: { is: 'A paragraph of a card.' },
  links: { is: 'The links to other screens, at the bottom of a card.' },
  loading: { is: 'The placeholder of content that is loading.' },

  form: { is: 'The form of a step.', states: { 'aria-busy': boolean } },
  field: { is: 'A label with its control, hint and error.' },
  label: { is: 'The label of a field.' },
  'field-action': { is: 'The link to the password reset, in the row of the label.' },
  control: { is: 'The box around an input. It shows the focus ring.' },
  input: { is: 'A text input or a select.', states: { 'aria-invalid': boolean } },
  code: { is: 'The wrapper of a code field.' },
  password: { is: 'The control of a password, with the button that shows it.' },
  reveal: { is: 'The button that shows and hides a password.' },
  hint: { is: 'The help text of a field.' },
  error: { is: 'The error of a field. In the page, but empty, while there is no error.' },
  rules: { is: 'The requirements for a new password. Hidden until the user is in its field.' },
  'rule-list': { is: 'The list of requirements.' },
  rule: {
    is: 'One requirement. `false` once the user has left the field; until then, one that is not met has no state.',
    states: { 'data-met': boolean },
  },
  select: { is: 'The control of a select, with its arrow.' },
  phone: { is: 'The control of a phone number, with its country.' },
  country: { is: "The country of a phone number, at the start of the number's input." },
  'country-code': { is: 'What shows of the country: its code and its calling code.' },
  'country-select': { is: 'The select of the country. It is transparent and covers the country.' },
  choices: { is: 'The methods that the user can choose from.' },
  choice: {
    is: 'The button of a method, with an icon.',
    states: { 'data-pending': boolean, 'aria-disabled': boolean },
  },
  'choice-text': { is: 'The texts of the button.' },
  'choice-label': { is: 'The name of the method.' },
  'choice-detail': { is: 'What it does, or where its code goes.' },
  checkbox: { is: 'A checkbox with its label.' },
  'choice-input': { is: 'The input of a checkbox.', states: { 'aria-invalid': boolean } },
  terms: { is: 'What users agree to when they sign up, below the button.' },

  actions: { is: 'The buttons of a form that has several.' },
  submit: {
    is: 'The full-width submit button of a form.',
    states: { 'data-variant': ['primary', 'danger'], 'data-pending': boolean, 'aria-disabled': boolean },
  },
  button: {
    is: 'Another button. A quiet one can have the tone of what it leads to.',
    states: {
      'data-variant': ['primary', 'secondary', 'quiet', 'danger'],
      'data-tone': ['danger'],
      'data-pending': boolean,
      'aria-disabled': boolean,
    },
  },
  icon: { is: 'A drawing next to a text, in its color. Its `data-name` says which one.' },
  link: {
    is: 'A link, or a button that looks like one.',
    states: { 'data-pending': boolean, 'aria-disabled': boolean },
  },
  divider: { is: 'The “or” between two sign-in methods, with a line on each side.' },
  providers: { is: 'The group of the buttons of identity providers.' },
  'providers-placeholder': { is: 'The empty buttons that show while the code of the group loads.' },
  'providers-title': { is: 'The heading of the group.' },
  company: { is: 'The sign-in by company email: its button, or its form.' },
  provider: {
    is: 'The button of an identity provider, or of the sign-in by company email.',
    states: { 'data-pending': boolean, 'aria-disabled': boolean },
  },
  'provider-icon': { is: "The provider's mark, at the start of its button." },
  'provider-letter': {
    is: 'The mark of a provider without one: its first letter, from its `data-initials`, in a circle.',
  },
  'provider-label': { is: 'The text of the button.' },
  'last-used': { is: 'The badge on the button of the provider that was used last in this browser.' },
  legal: { is: 'The note below the buttons of social providers.' },
  resend: { is: 'The button that resends a code, with its confirmation.' },
  alert: {
    is: 'A message about the whole form. In the page, but empty, while there is no message.',
    states: { 'data-tone': ['error', 'success', 'info'] },
  },
  'alert-text': { is: 'The text of an alert.' },

  totp: { is: 'The key for an authenticator app: QR code, link and text, in two steps.' },
  step: { is: 'What to do in a step.' },
  'step-number': { is: 'The number of the step.' },
  'open-app': { is: 'The link that opens the authenticator app. Only with a touch screen.' },
  disclosure: { is: 'The key as text, behind a question.' },
  'key-box': { is: 'The frame of the key, with the button that copies it.' },
  copy: { is: 'The button that copies the key.' },
  'qr-box': { is: 'The frame of the QR code.' },
  qr: { is: 'The QR code, black on white.' },
  'key-title': { is: 'The heading of the key as text.' },
  key: { is: 'The key as text.' },
  'key-group': { is: 'A group of four letters of the key.' },

  dialog: { is: 'The dialog that warns before a timeout ends the session, with a card.' },
  reauthentication: { is: 'The content that needs a recent authentication, or the form that asks for it.' },
  account: { is: 'The account screen.' },
  'account-columns': { is: 'The two columns of the account screen, or one if there is no room.' },
  'account-content': { is: 'The current section.' },
  nav: { is: 'The title of the account screen, the user, and the navigation between the sections.' },
  'nav-list': {
    is: 'The list of navigation groups, or of the links of one group. A row that scrolls, or a column if there is room.',
  },
  'nav-group': { is: 'Navigation links that belong together.', states: { 'data-tone': ['danger'] } },
  'nav-title': { is: 'The heading of such a group. Hidden if there is no room.' },
  'nav-item': { is: 'One navigation link.', states: { 'aria-current': ['page'] } },
  list: { is: 'A list in the account: devices, passkeys, attributes.' },
  'list-title': { is: 'The heading of a group of attributes.' },
  missing: { is: 'The list of attributes that the user can add.' },
  item: { is: 'One entry of a list.' },
  row: { is: 'The content of an entry.' },
  'row-icon': { is: 'The icon of an entry, or of an empty list.' },
  'row-text': { is: 'The name and the details of an entry.' },
  'row-name': { is: 'The heading of an entry: its name and badges.' },
  'row-label': { is: 'The name of an entry, in at most two lines.' },
  'row-details': { is: 'The details of an entry.' },
  'row-detail': { is: 'One detail, after a separator.' },
  'row-actions': { is: 'The actions of an entry.' },
  confirmation: { is: "The question before an action that can't be undone, in place of the actions." },
  status: {
    is: 'A state, or what the last action did. In the page, but empty, while there is nothing to say.',
    states: { 'data-tone': ['success', 'neutral'] },
  },
  empty: { is: 'What shows in place of an empty list.' },
  skeleton: { is: 'The placeholder of a list that is loading.' },
  'skeleton-row': { is: 'One entry of it.' },
  badge: { is: 'A short label that marks an entry.', states: { 'data-tone': ['success', 'neutral'] } },
  answers: { is: "The two answers to whether a sign-in was the user's own." },

  'sign-out': { is: 'The wrapper of the sign-out button.' },
  user: { is: 'The user button and its menu.' },
  'user-button': { is: 'The round button.', states: { 'aria-expanded': boolean } },
  'user-initials': { is: "The user's initials, from its `data-initials`." },
  'user-picture': { is: "The user's picture." },
  'user-menu': {
    is: 'The menu below the button, aligned to its start or end.',
    states: { 'data-side': ['start', 'end'] },
  },
  'menu-item': { is: 'One item of the menu.', states: { 'data-pending': boolean, 'aria-disabled': boolean } },
  'menu-end': { is: 'The last part of the menu, with sign-out.' },
  'user-summary': { is: 'Avatar, name and email address of the user, in the menu and the account screen.' },
  avatar: { is: "The user's initials or picture." },
  'user-text': { is: 'Name and email address.' },
  'user-name': { is: 'The name of the signed-in user.' },
  'user-email': { is: 'The email address, unless it is the name.' },

  hidden: { is: 'Content for screen readers or password managers only.' },
} as const satisfies Readonly<Record<string, { is: string; states?: States }>>

/** The name of an element of the kit. */
export type ElementName = keyof typeof elements

/** The class of an element of the kit. */
export type ElementClass = `pg-${ElementName}`

/** The states of an element: each attribute with its possible values. */
export type ElementStates<Of extends ElementName> = (typeof elements)[Of] extends {
  states: infer Found extends Record<string, readonly string[]>
}
  ? { [State in keyof Found]: Found[State][number] }
  : Record<never, never>
