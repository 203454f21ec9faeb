import { useTranslation } from 'react-i18next';
import type { Named, Post } from '@/lib/api/types';

/** A post in words, with its department where it has one. */
export function usePostText(): (held: { post: Post; department: Named | null }) => string {
  const { t } = useTranslation();
  return ({ post, department }) => [department?.name, t(`post.${post}`)].filter(Boolean).join(' ');
}
