/** Links to the playground, where the hosted copy has it next to Storybook (`npm run build:site`). */
export function PlaygroundLink() {
  const { STORYBOOK_PLAYGROUND } = import.meta.env
  return STORYBOOK_PLAYGROUND ? (
    <p>
      The <a href={STORYBOOK_PLAYGROUND}>playground</a> is a small app with all of it: choose a scenario, and copy its
      code.
    </p>
  ) : null
}
