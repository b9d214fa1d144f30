import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { Ref } from 'react';

type RefTo<T> = T & { ref?: Ref<HTMLAnchorElement> };

function AnchorElement({ ref, ...props }: RefTo<Omit<AnchorProps, 'href'>>) {
  return <Anchor ref={ref ?? null} {...props} />;
}

function ButtonElement({ ref, ...props }: RefTo<Omit<ButtonProps, 'href'>>) {
  return <Button component="a" ref={ref ?? null} {...props} />;
}

export const Link = createLink(AnchorElement);
export const LinkButton = createLink(ButtonElement);
