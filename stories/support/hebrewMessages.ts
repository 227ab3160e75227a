import { en, type MessageOverrides } from 'poolgate'

/** Hebrew messages for the right-to-left stories. Other messages stay in English. */
export const hebrewMessages: MessageOverrides = {
  ...en,
  errors: {
    ...en.errors,
    wrongCredentials: { ...en.errors.wrongCredentials, email: 'כתובת הדואר או הסיסמה שגויות.' },
    wrongCode: 'הקוד שגוי. אפשר לבדוק ולנסות שוב.',
    offline: 'אין חיבור. אפשר לבדוק את הרשת ולנסות שוב.',
  },
  identifier: { ...en.identifier, email: 'דואר אלקטרוני' },
  password: 'סיסמה',
  newPassword: 'סיסמה חדשה',
  code: 'קוד',
  reveal: {
    ...en.reveal,
    showPassword: 'הצגה של הסיסמה',
    hidePassword: 'הסתרה של הסיסמה',
  },
  rules: {
    title: 'הסיסמה צריכה:',
    met: 'קיים',
    unmet: 'חסר',
    passwordTooShort: 'לפחות {count} תווים',
    passwordNeedsUppercase: 'אות לטינית גדולה',
    passwordNeedsLowercase: 'אות לטינית קטנה',
    passwordNeedsNumber: 'ספרה',
    passwordNeedsSymbol: 'סימן',
  },
  backToSignIn: 'חזרה לכניסה',
  signIn: {
    ...en.signIn,
    title: 'כניסה',
    submit: 'כניסה',
    forgot: 'שכחת את הסיסמה?',
    noAccount: 'אין לך חשבון?',
    toSignUp: 'הרשמה',
  },
  providers: {
    title: 'כניסה עם חשבון קיים',
    or: 'או',
    continueWith: 'המשך עם {provider}',
    lastUsed: 'בשימוש אחרון',
    legal: '',
  },
  signUp: { title: 'יצירת חשבון', submit: 'הרשמה', haveAccount: 'כבר יש לך חשבון?', toSignIn: 'כניסה' },
  confirmSignUp: {
    ...en.confirmSignUp,
    title: { email: 'אישור החשבון', sms: 'אישור החשבון', unknown: 'אישור החשבון' },
    sent: 'שלחנו קוד אל {destination}.',
    submit: 'אישור',
    resend: 'שליחת קוד חדש',
    resent: 'קוד חדש בדרך.',
  },
}
