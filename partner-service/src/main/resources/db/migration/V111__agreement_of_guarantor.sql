-- The review of a guarantor reads its agreements in order of their ids, as those of the two sides are read.
CREATE INDEX agreement_version_by_guarantor ON agreement_version (guarantor_id, agreement_id DESC) WHERE guarantor_id IS NOT NULL;
