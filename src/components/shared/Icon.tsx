import { type ComponentType, type Context, createContext, type ReactElement, useContext } from 'react'

const PATHS = {
  alert: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8v5M12 16h.01',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 6l6 6-6 6',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  eye: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  eyeOff: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 4l16 16',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c4 5 4 13 0 18M12 3c-4 5-4 13 0 18',
  key: 'M15.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM11.5 12.5L3 21M6 18l3 3',
  laptop: 'M4 16V5h16v11M2 19h20',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  phone: 'M6 2h12v20H6zM11 18h2',
  plus: 'M12 5v14M5 12h14',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  signOut: 'M10 4H4v16h6M15 8l4 4-4 4M19 12H9',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  user: 'M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM3.5 21c.5-4 3.5-6 8.5-6s8 2 8.5 6',
}

/**
 * The name of an icon of the kit: `alert`, `check`, `chevron`, `copy`, `eye`, `eyeOff`, `globe`, `key`, `laptop`, `lock`, `mail`, `more`, `phone`,
 * `plus`, `shield`, `signOut`, `trash` or `user`.
 */
export type IconName = keyof typeof PATHS

/** Props of the `Icon` in `components`. */
export interface IconProps {
  name: IconName
}

/** Draws an icon in the color and size of the text around it. Screen readers skip it: the text next to it says the same. */
export function DefaultIcon({ name }: IconProps): ReactElement {
  return (
    <svg className="pg-icon" data-name={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The host app's own icons, or the kit's. */
export const IconContext: Context<ComponentType<IconProps>> = createContext<ComponentType<IconProps>>(DefaultIcon)

/** Renders an icon: the host app's own, if it replaces the kit's. */
export function Icon(props: IconProps): ReactElement {
  const Drawn = useContext(IconContext)
  return <Drawn {...props} />
}
