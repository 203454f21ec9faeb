import { Checkbox } from 'antd';
import type { ComponentProps } from 'react';

/** Several of a few in an item of a form, which marks a required field by an attribute that a group may not carry. */
export function Checkboxes({ 'aria-required': _required, ...props }: ComponentProps<typeof Checkbox.Group> & { 'aria-required'?: string }) {
  return <Checkbox.Group role="group" {...props} />;
}
