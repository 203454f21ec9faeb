import { Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';

interface Props { label: string; value: string; onChange: (text: string) => void }

/**
 * A search field that waits until the person pauses or leaves it. Leaving counts at once: a search that came after the
 * click on a result would take the person back from the page just opened.
 */
export function SearchBox({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const search = useCallback(() => {
    const now = text.trim();
    if (now !== value) onChange(now);
  }, [text, value, onChange]);
  useEffect(() => {
    const timer = setTimeout(search, 300);
    return () => clearTimeout(timer);
  }, [search]);
  return (
    <Input.Search
      allowClear className="search-box" aria-label={label} placeholder={label} value={text}
      onChange={(event) => setText(event.target.value)} onSearch={search} onBlur={search}
    />
  );
}
