import { useRef, useState } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Announcement } from './Announcement.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { Interpolate } from './Interpolate.tsx'

/** One method that a user can choose. */
interface ChoiceOption<Value extends string> {
  value: Value
  icon: IconName
  label: string
  detail: string
}

interface ChoiceButtonsProps<Value extends string> {
  /** The step's `choice` of this name. */
  choice: { name: string }
  legend: string
  options: readonly ChoiceOption<Value>[]
  /** Whether the choice of one is pending. The others then wait for it. */
  isPending: boolean
}

/** Renders a button for each option, which submits the form with it. */
export function ChoiceButtons<Value extends string>({ choice, legend, options, isPending }: ChoiceButtonsProps<Value>) {
  const { messages } = usePoolgate()
  const input = useRef<HTMLInputElement>(null)
  const [pressed, setPressed] = useState<Value>()
  return (
    <fieldset className="pg-choices" aria-label={legend}>
      <input ref={input} type="hidden" className="pg-hidden" {...choice} readOnly />
      {options.map(({ value, icon, label, detail }) => (
        <button
          key={value}
          type="submit"
          className="pg-choice"
          aria-disabled={isPending}
          data-pending={isPending && pressed === value}
          onClick={(event) => {
            if (isPending) return event.preventDefault()
            if (input.current) input.current.value = value
            setPressed(value)
          }}
        >
          <Icon name={icon} />
          <span className="pg-choice-text">
            <span className="pg-choice-label">{label}</span>{' '}
            <span className="pg-choice-detail">
              <Interpolate sentence="{detail}" values={{ detail }} />
            </span>
          </span>
          <Icon name="chevron" />
        </button>
      ))}
      <Announcement>{isPending && messages.pending}</Announcement>
    </fieldset>
  )
}
