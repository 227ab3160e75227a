/** A grid with as many columns of cards as fit. */
export const gridStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, min(100%, 390px))',
  justifyContent: 'center',
  alignItems: 'start',
  gap: 24,
  marginBlockEnd: 40,
} as const
