-- One index for each filter of the list: a filter that few agreements meet must not read them all.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX agreement_version_by_text ON agreement_version USING gin (lower(agreement_no) gin_trgm_ops);
CREATE INDEX agreement_version_by_scenario ON agreement_version USING gin (scenarios);
