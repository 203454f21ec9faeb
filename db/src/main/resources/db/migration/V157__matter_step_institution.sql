-- Of several institutions that an authority's matter addresses, the one a step is about; null where it is about the matter itself.
ALTER TABLE matter_step ADD institution_id VARCHAR(26);
