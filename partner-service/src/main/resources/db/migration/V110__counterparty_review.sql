CREATE TABLE counterparty_review (
    counterparty_id text PRIMARY KEY REFERENCES counterparty (id),
    due_on          date NOT NULL,
    reached         text NOT NULL,
    basis           text NOT NULL
);
CREATE INDEX counterparty_review_due ON counterparty_review (due_on);
COMMENT ON TABLE counterparty_review IS 'When the agreements of a counterparty must be weighed again: at once after a change of its facts, else on the day when one of them begins or ends.';
COMMENT ON COLUMN counterparty_review.due_on IS 'Day of Asia/Shanghai; 9999-12-31 while no change is foreseen.';
COMMENT ON COLUMN counterparty_review.reached IS 'Of the review under way: agreements up to this id have been weighed.';
COMMENT ON COLUMN counterparty_review.basis IS 'Under which rules the agreements were last weighed; another basis at start makes all due.';

INSERT INTO counterparty_review (counterparty_id, due_on, reached, basis) SELECT id, DATE '2000-01-01', '', '' FROM counterparty;
