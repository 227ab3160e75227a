/** Realistic stylesheets for the hosted UI, within its limit of 3 KB. The first is the template that AWS ships. */
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
.idpButton-customizable { height: 40px; width: 100%; text-align: center; margin-bottom: 15px; color: #fff; background-color: #5bc0de; border-color: #46b8da; }
.idpButton-customizable:hover { color: #fff; background-color: #31b0d5; }
.socialButton-customizable { height: 40px; text-align: left; width: 100%; margin-bottom: 15px; }
.redirect-customizable { text-align: center; }
.passwordCheck-notValid-customizable { color: #DF3312; }
.passwordCheck-valid-customizable { color: #19BF00; }
.background-customizable { background-color: #fff; }`,
  forest: `
.logo-customizable { max-width: 50%; max-height: 30%; }
.banner-customizable { padding: 28px 0px 28px 0px; background-color: #2f4a36; }
.background-customizable { background-color: #f4f1e8; }
.label-customizable { font-weight: 600; color: #2f4a36; }
.textDescription-customizable { padding-top: 4px; padding-bottom: 12px; display: block; font-size: 18px; color: #26352a; }
.idpDescription-customizable { padding-top: 4px; padding-bottom: 12px; display: block; font-size: 16px; color: #26352a; }
.legalText-customizable { color: #55644f; font-size: 12px; }
.submitButton-customizable { font-size: 16px; font-weight: bold; margin: 16px 0px 12px 0px; height: 48px; width: 100%; color: #fff; background-color: #3d6b48; border-radius: 24px; }
.submitButton-customizable:hover { color: #fff; background-color: #2f4a36; }
.errorMessage-customizable { margin: 12px 0px 4px 0px; padding: 10px 14px; font-size: 14px; width: 100%; background: #fbeae4; border: 1px solid #a8442a; color: #8c2f18; box-sizing: border-box; }
.inputField-customizable { width: 100%; height: 44px; color: #26352a; background-color: #fffdf6; border: 1px solid #8b9a86; border-radius: 6px; }
.inputField-customizable:focus { border-color: #3d6b48; outline: 0; }
.idpButton-customizable { height: 44px; width: 100%; text-align: center; margin-bottom: 12px; color: #2f4a36; background-color: #e3e8d8; border-color: #8b9a86; }
.idpButton-customizable:hover { color: #fff; background-color: #3d6b48; }
.socialButton-customizable { height: 44px; text-align: left; width: 100%; margin-bottom: 12px; border-radius: 6px; }
.redirect-customizable { text-align: start; }
.passwordCheck-notValid-customizable { color: #8f4a1d; }
.passwordCheck-valid-customizable { color: #2d6a3f; }`,
  night: `
.logo-customizable { max-width: 70%; max-height: 40%; }
.banner-customizable { padding: 32px 0px; background: linear-gradient(120deg, #1b2152, #4b1d5e); }
.background-customizable { background-color: #14151f; }
.label-customizable { font-weight: 500; color: #b9bdd6; }
.textDescription-customizable { padding-top: 0px; padding-bottom: 14px; font-size: 20px; color: #f2f3fa; }
.idpDescription-customizable { padding-top: 0px; padding-bottom: 14px; font-size: 16px; color: #f2f3fa; }
.legalText-customizable { color: #a4a8c4; font-size: 12px; }
.submitButton-customizable { font-size: 16px; font-weight: bold; height: 46px; color: #10111a; background: linear-gradient(90deg, #8fd3ff, #b7a6ff); border-radius: 10px; }
.submitButton-customizable:hover { color: #10111a; background: #b7a6ff; }
.errorMessage-customizable { padding: 10px; font-size: 14px; background: #3a1c26; border: 1px solid #ff8d9c; color: #ffb9c2; border-radius: 10px; }
.inputField-customizable { height: 46px; color: #f2f3fa; background-color: #1f2133; border: 1px solid #6d719a; border-radius: 10px; }
.inputField-customizable:focus { border-color: #b7a6ff; outline: 2px; }
.idpButton-customizable { height: 46px; text-align: center; color: #f2f3fa; background-color: #262943; border-color: #6d719a; }
.idpButton-customizable:hover { color: #10111a; background-color: #8fd3ff; }
.socialButton-customizable { height: 46px; text-align: left; border-radius: 10px; }
.redirect-customizable { text-align: center; }
.passwordCheck-notValid-customizable { color: #ffb9c2; }
.passwordCheck-valid-customizable { color: #8ee6a9; }`,
  newspaper: `
.logo-customizable { max-width: 80%; background-color: #efece6; }
.banner-customizable { padding: 20px 24px 20px 24px; background-color: #efece6; }
.background-customizable { background-color: #fff; }
.label-customizable { font-weight: 700; color: #111; }
.textDescription-customizable { padding-top: 0px; padding-bottom: 8px; font-size: 22px; color: #111; }
.idpDescription-customizable { padding-top: 0px; padding-bottom: 8px; font-size: 18px; color: #111; }
.legalText-customizable { color: #555; font-size: 12px; }
.submitButton-customizable { font-size: 17px; font-weight: normal; margin: 8px 0px 16px 0px; width: 70%; height: 44px; color: #fff; background-color: #111; border-radius: 0; text-align: left; }
.submitButton-customizable:hover { color: #fff; background-color: #b3001b; }
.errorMessage-customizable { margin: 0px 0px 16px 0px; padding: 8px 12px; font-size: 15px; background: #b3001b; border: none; color: #fff; }
.inputField-customizable { width: 100%; height: 42px; color: #111; background-color: #fff; border: 2px solid #111; border-radius: 0px; }
.inputField-customizable:focus { border-color: #b3001b; outline: 0; }
.idpButton-customizable { height: 44px; width: 100%; text-align: left; margin-bottom: 8px; color: #111; background-color: #fff; border-color: #111; }
.idpButton-customizable:hover { color: #fff; background-color: #111; }
.socialButton-customizable { height: 44px; text-align: left; width: 100%; margin-bottom: 8px; border-radius: 0px; }
.redirect-customizable { text-align: start; }
.passwordCheck-notValid-customizable { color: #b3001b; }
.passwordCheck-valid-customizable { color: #1a5c2a; }`,
  candy: `
.logo-customizable { max-width: 60%; max-height: 30%; }
.banner-customizable { padding: 24px 0px 24px 0px; background: linear-gradient(135deg, #ff9ec7, #ffd3a8); }
.background-customizable { background-color: #fff0f6; }
.label-customizable { font-weight: 600; color: #6b1646; }
.textDescription-customizable { padding-top: 6px; padding-bottom: 10px; display: block; font-size: 20px; color: #6b1646; }
.idpDescription-customizable { padding-top: 6px; padding-bottom: 10px; display: block; font-size: 16px; color: #6b1646; }
.legalText-customizable { color: #7a4563; font-size: 11px; }
.submitButton-customizable { font-size: 17px; font-weight: bold; margin: 10px 0px 10px 0px; height: 52px; width: 100%; color: #fff; background-color: #b0246f; border-radius: 26px; }
.submitButton-customizable:hover { color: #fff; background-color: #8e1a58; }
.errorMessage-customizable { padding: 12px 16px; font-size: 14px; width: 100%; background: #fff; border: 2px solid #a31616; color: #a31616; border-radius: 20px; }
.inputField-customizable { width: 100%; height: 48px; color: #4d1033; background-color: #fff; border: 2px solid #d68ab3; border-radius: 24px; }
.inputField-customizable:focus { border-color: #b0246f; outline: 0; }
.idpButton-customizable { height: 48px; width: 100%; text-align: center; margin-bottom: 10px; color: #6b1646; background-color: #ffd9ea; border-color: #d68ab3; }
.idpButton-customizable:hover { color: #fff; background-color: #b0246f; }
.socialButton-customizable { height: 48px; text-align: center; width: 100%; margin-bottom: 10px; border-radius: 24px; }
.redirect-customizable { text-align: center; }
.passwordCheck-notValid-customizable { color: #a31616; }
.passwordCheck-valid-customizable { color: #1f6b3d; }`,
  office: `
.logo-customizable { max-width: 40%; max-height: 30%; }
.banner-customizable { padding: 8px 0px 8px 0px; background-color: #1f2d3d; }
.background-customizable { background-color: #eef1f4; }
.label-customizable { font-weight: 400; color: #3b4756; }
.textDescription-customizable { padding-top: 0px; padding-bottom: 4px; display: block; font-size: 15px; color: #1d2733; }
.idpDescription-customizable { padding-top: 0px; padding-bottom: 4px; display: block; font-size: 13px; color: #1d2733; }
.legalText-customizable { color: #55606e; font-size: 11px; }
.submitButton-customizable { font-size: 13px; font-weight: normal; margin: 4px -15px 6px -13px; height: 34px; width: 108%; text-align: center; color: #fff; background-color: #0b5cad; border-radius: 2px; }
.submitButton-customizable:hover { color: #fff; background-color: #084482; }
.errorMessage-customizable { margin: 8px -15px 0px -13px; padding: 6px 8px; font-size: 13px; width: 108%; background: #fdecea; border: 1px solid #b42318; color: #8f1d13; box-sizing: border-box; }
.inputField-customizable { width: 100%; height: 32px; color: #1d2733; background-color: #fff; border: 1px solid #8795a5; border-radius: 2px; }
.inputField-customizable:focus { border-color: #0b5cad; outline: 1px solid #0b5cad; }
.idpButton-customizable { height: 34px; width: 100%; text-align: left; margin-bottom: 6px; color: #1d2733; background-color: #dfe4ea; border-color: #8795a5; }
.idpButton-customizable:hover { color: #fff; background-color: #0b5cad; }
.socialButton-customizable { height: 34px; text-align: left; width: 100%; margin-bottom: 6px; border-radius: 2px; padding: 1px; }
.redirect-customizable { text-align: end; }
.passwordCheck-notValid-customizable { color: #8a3b12; }
.passwordCheck-valid-customizable { color: #1c6330; }`,
} as const
