/** The server's half of one recorded SRP exchange, so that every client computes the same. */
const SRP_B =
  'def614037c0d1578c5df579139abc234ba5ea4841ba9a8bbb99383f240edd7bb817466c743955f74a26b3910b2380822' +
  '29a243048f684e7ccb8090e9203af3523c4f78ab29f648c3b22a36f4c1694dd8042fd10c7177d6a76b4289f9857d65aa' +
  'e380f8fb3c280829b5a022699441bb64065ad775692438794dd5909efad7f7609437f07e1ec655659ef66a5348860678' +
  '9306594b0878cebbf53e58b236df0dc20f617e0c8ae97316b3a014248767349610fe52fc43e8e33a5ecd7ab434392b75' +
  'd62ce9cc12dff16b56922005a06ba6f17db20289e08ad22f04c62c0e10e68640a92722c9ccc5922d16be4703ea9bae54' +
  '4321194766da1a78750bcfca578c33fc0b90e55ca55438278fa9981c62e07fa5fdfa4eb57d4a51dbfda46fe51061a5fa' +
  '0d9f09114dd08db94330f45b9a9151b305b64b75f940920d0b761af5b206a3d18e92ccd43624b9b401bdeec17452ecdb' +
  '7db885e439a269ead8f0634afbc35e20de29a2789e81c1e1635f7eb7eea44fc7229ca8a2aa0883b22faa80997d464f36'

const SECRET_BLOCK =
  'UKVYVR/StbPZOEk4ZfzZKMNsP920do2f18g2O0GlA3CdmWBzm2dQmToZqCSse4UhkAsD8sQxqAedmsERmhupJCaj6Fz+Ztiw8zZq' +
  'rqHVADgt84n/EhQfoPnVtrG8uQbGuktNzvJr9gEtXpyZUPgu62fht7FRNTyt5CmxhJ9PFXlP78YDwwHlh/88yNWfu6jyfxEJ5DTn' +
  'wQT89OJhUmdlKPISygIfTv3pthHcQf+ziA/vO9WI8KB0mN2JF+KCQvzrBEanVOU7VJMqS7OsrJdxLdXy1F9oob1RndWzdNcj5AJY' +
  'AGpbxfVqryTfP27qNQfsU++YOKvJYriRd43VgSGAKik5ZFbnfCCQ72Tw/5FyhUCnqMb/8Jn04CeDDTCssjU0rxkyOQADbI429ddb'

export const responses = {
  InitiateAuth: {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SRP_B,
      SALT: 'ae1c552dddb7e42fda09c0464af65c7',
      SECRET_BLOCK,
      USER_ID_FOR_SRP: 'ann',
      USERNAME: 'ann',
    },
  },
  RespondToAuthChallenge: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
}
