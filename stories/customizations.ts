/** Style sheets as teams write them for the hosted UI. The first is the template that AWS ships. */
export const customizations = {
  classic: `
.logo-customizable { max-width: 60%; max-height: 30%; }
.banner-customizable { padding: 25px 0px 25px 0px; background-color: lightgray; }
.label-customizable { font-weight: 400; }
.textDescription-customizable { padding-top: 10px; padding-bottom: 10px; display: block; font-size: 16px; }
.idpDescription-customizable { padding-top: 10px; padding-bottom: 10px; display: block; font-size: 16px; }
.legalText-customizable { color: #747474; font-size: 11px; }
.submitButton-customizable { font-size: 14px; font-weight: bold; margin: 20px 0px 10px 0px; height: 40px; width: 100%; color: #fff; background-color: #337ab7; }
.submitButton-customizable:hover { color: #fff; background-color: #286090; }
.errorMessage-customizable { padding: 5px; font-size: 14px; width: 100%; background: #F5F5F5; border: 2px solid #D64958; color: #D64958; }
.inputField-customizable { width: 100%; height: 34px; color: #555; background-color: #fff; border: 1px solid #ccc; }
.inputField-customizable:focus { border-color: #66afe9; outline: 0; }
.redirect-customizable { text-align: center; }
.passwordCheck-notValid-customizable { color: #DF3312; }
.passwordCheck-valid-customizable { color: #19BF00; }
.background-customizable { background-color: #fff; }`,
  forest: `
.background-customizable { background-color: #f4f1e8; }
.banner-customizable { background-color: #2f4a36; padding: 16px 0; }
.label-customizable { color: #2f4a36; font-weight: 600; }
.textDescription-customizable { color: #26352a; font-size: 17px; }
.submitButton-customizable { color: #fff; background-color: #3d6b48; height: 48px; font-weight: bold; border-radius: 24px; }
.submitButton-customizable:hover { background-color: #2f4a36; color: #fff; }
.inputField-customizable { background-color: #fffdf6; color: #26352a; border: 1px solid #8b9a86; border-radius: 4px; }
.inputField-customizable:focus { border-color: #3d6b48; outline: 0; }
.redirect-customizable { text-align: left; }
.errorMessage-customizable { background: #fbeae4; border: 1px solid #a8442a; color: #8c2f18; padding: 8px; }`,
  night: `
.background-customizable { background-color: #14151f; }
.banner-customizable { background-color: #1f2133; }
.label-customizable { color: #b9bdd6; font-weight: 500; }
.textDescription-customizable { color: #f2f3fa; }
.submitButton-customizable { color: #10111a; background: linear-gradient(90deg, #8fd3ff, #b7a6ff); height: 46px; font-weight: bold; }
.submitButton-customizable:hover { color: #10111a; background-color: #b7a6ff; }
.inputField-customizable { background-color: #1f2133; color: #f2f3fa; border: 1px solid #6d719a; }
.inputField-customizable:focus { border-color: #b7a6ff; outline: 0; }
.errorMessage-customizable { background: #3a1c26; border: 1px solid #ff8d9c; color: #ffb9c2; padding: 8px; }
.passwordCheck-valid-customizable { color: #8ee6a9; }
.passwordCheck-notValid-customizable { color: #ffb9c2; }`,
  newspaper: `
.background-customizable { background-color: #fff; }
.label-customizable { color: #111; font-weight: 700; }
.textDescription-customizable { color: #111; font-size: 19px; }
.submitButton-customizable { color: #fff; background-color: #111; height: 44px; border-radius: 0; font-weight: normal; }
.submitButton-customizable:hover { color: #fff; background-color: #b3001b; }
.inputField-customizable { color: #111; background-color: #fff; border: 2px solid #111; border-radius: 0; }
.inputField-customizable:focus { border-color: #b3001b; outline: 0; }
.errorMessage-customizable { background: #fff; border: 2px solid #b3001b; color: #b3001b; padding: 6px; }`,
  candy: `
.background-customizable { background-color: #fff0f6; }
.banner-customizable { background-color: #ffc2dd; padding: 20px 0; }
.label-customizable { color: #6b1646; font-weight: 600; }
.textDescription-customizable { color: #6b1646; }
.submitButton-customizable { color: #fff; background-color: #b0246f; height: 50px; border-radius: 14px; font-weight: bold; }
.submitButton-customizable:hover { color: #fff; background-color: #8e1a58; }
.inputField-customizable { color: #4d1033; background-color: #fff; border: 1px solid #c66a9b; border-radius: 14px; }
.inputField-customizable:focus { border-color: #b0246f; outline: 0; }
.errorMessage-customizable { background: #fff; border: 1px solid #a31616; color: #a31616; padding: 8px; }`,
} as const
