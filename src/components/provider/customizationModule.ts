export { customize } from '../../customization/render/customize.ts'
export { fadeOnLayoutShift } from './fadeOnLayoutShift.ts'
