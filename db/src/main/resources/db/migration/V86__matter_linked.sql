-- What a matter called is looked up when the matter is shown, withdrawn or ended.
CREATE INDEX matter_of_link ON matter (linked_id, link_kind, id);
