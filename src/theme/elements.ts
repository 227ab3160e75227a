/** What a slot says of itself beside its class: an attribute, and the values that it takes. */
type States = Readonly<Record<`data-${string}` | `aria-${string}`, readonly string[]>>

const isSo = ['true', 'false'] as const

/**
 * The elements of the kit by the names that style sheets know them by: the class of each is `pg-` and its name. With what each is, and
 * with its states. All of it is public, and changes with a major version only.
 *
 * @example
 * .pg-submit[data-pending="true"] { opacity: 0.7 }
 */
export const elements = {
  root: {
    is: 'The outermost element of each component of the kit.',
    states: { 'data-pg-scheme': ['light', 'dark'], 'data-pg-look': ['awaited'] },
  },

  card: { is: 'The surface of one step, or of one part of the account.' },
  banner: { is: 'The place of the logo, at the top of a card.' },
  picture: { is: "What is around a logo of the theme's or the pool's; it has no box." },
  logo: { is: "The theme's or the pool's logo." },
  'logo-text': { is: 'The alternative text of that logo, where its picture could not be had.' },
  title: { is: 'The heading of a card.' },
  text: { is: 'A paragraph of a card.' },
  links: { is: 'The ways to other steps, at the bottom of a card.' },
  loading: { is: 'What stands where something is on its way.' },

  form: { is: 'The form of a step.', states: { 'aria-busy': isSo } },
  field: { is: 'A label with what belongs to it: control, hint and error.' },
  label: { is: 'The name of a field, or of a group of choices.' },
  control: { is: 'What is around an input; it wears the focus ring.' },
  input: { is: 'Where something is typed, or selected from a list.', states: { 'aria-invalid': isSo } },
  code: { is: 'What is around the field of a code.' },
  password: { is: 'The control of a password, with the button that shows it.' },
  reveal: { is: 'The button that shows a password, and hides it again.' },
  hint: { is: 'What helps to fill a field in.' },
  error: { is: 'What is wrong with a field; there and empty while nothing is.' },
  rules: { is: 'What a new password must have.' },
  'rule-list': { is: 'The list of those rules.' },
  rule: { is: 'One of those rules.', states: { 'data-met': isSo } },
  phone: { is: 'The country and the number of a phone.' },
  choices: { is: 'A group of choices, of which one is chosen.' },
  choice: { is: 'One of those choices.' },
  checkbox: { is: 'A yes or no, with its words.' },
  'choice-input': { is: 'The mark of a choice or a checkbox.' },

  submit: { is: 'The wide button of a form.', states: { 'data-pending': isSo, 'aria-disabled': isSo } },
  button: { is: 'A button beside the form.', states: { 'data-pending': isSo, 'aria-disabled': isSo } },
  link: {
    is: 'A button or an address that looks like a link. In a row, it may ask whether one is sure.',
    states: { 'data-asked': isSo, 'aria-disabled': isSo },
  },
  resend: { is: 'The link that sends another code, with what it says then.' },
  alert: {
    is: 'Something said about a whole form; there and empty while there is nothing to say.',
    states: { 'data-tone': ['error', 'success', 'info'] },
  },
  'alert-text': { is: 'The words of an alert.' },

  totp: { is: 'The key of an authenticator app, in its three forms.' },
  'qr-box': { is: 'The frame of the picture.' },
  qr: { is: 'The picture, black on white.' },
  'key-title': { is: 'The heading of the key in letters.' },
  key: { is: 'The key in letters.' },
  'key-group': { is: 'Four of its letters.' },

  account: { is: 'The whole account.' },
  'account-columns': { is: 'Its two columns, or its one where there is no room.' },
  'account-content': { is: 'The section that shows.' },
  nav: { is: 'The ways to the sections.' },
  'nav-list': { is: 'The list of those ways.' },
  'nav-item': { is: 'One of those ways.', states: { 'aria-current': ['page'] } },
  list: { is: 'A list of the account: devices, passkeys, attributes.' },
  'list-title': { is: 'The title of a group of attributes.' },
  item: { is: 'One entry of a list.' },
  row: { is: 'What an entry shows.' },
  'row-text': { is: 'What it is.' },
  'row-name': { is: 'Its name, with its badges.' },
  'row-details': { is: 'What else is known of it.' },
  'row-actions': { is: 'What can be done with it.' },
  badge: { is: 'A word that marks an entry among the others.' },
  answers: { is: 'The two answers to the question about a sign-in.' },
  reauthentication: { is: 'What is around content that the user must reauthenticate to see.' },

  'sign-out': { is: 'What is around the button that signs out.' },
  user: { is: 'The button of the user, with its menu.' },
  'user-button': { is: 'The round button.', states: { 'aria-expanded': isSo } },
  'user-initials': { is: 'The initials in it, from its `data-initials`.' },
  'user-picture': { is: 'The picture in it.' },
  'user-menu': {
    is: 'The menu below it, lined up with its start or its end.',
    states: { 'data-side': ['start', 'end'] },
  },
  'user-name': { is: 'Who is signed in, at the top of the menu.' },

  hidden: { is: 'What only screen readers or password managers meet.' },
} as const satisfies Readonly<Record<string, { is: string; states?: States }>>

/** The name of an element of the kit. */
export type ElementName = keyof typeof elements

/** The class of an element of the kit. */
export type ElementClass = `pg-${ElementName}`

/** The states of a slot: each attribute with the values that it takes. */
export type ElementStates<Of extends ElementName> = (typeof elements)[Of] extends {
  states: infer Found extends Record<string, readonly string[]>
}
  ? { [State in keyof Found]: Found[State][number] }
  : Record<never, never>
