import { TokenError } from './tokenError.ts'

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** Returns the parameters of a form body. @throws {TokenError} for another content type, or a repeated parameter. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new TokenError('invalid_request', 'Content-Type must be application/x-www-form-urlencoded')
  }
  const form = new URLSearchParams(await request.text())
  const isRepeated = new Set(form.keys()).size !== [...form.keys()].length
  if (isRepeated) throw new TokenError('invalid_request', 'Repeated parameter')
  return form
}

/** @throws {TokenError} when the parameter is missing. */
export function requireField(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (!value) throw new TokenError('invalid_request', `${name} is missing`)
  return value
}
