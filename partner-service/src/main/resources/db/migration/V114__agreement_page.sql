-- A page of the list comes from one index in the order of ids, whatever the planner knows of the table: after an import it
-- knows nothing yet, and a join with agreement or a look for newer versions then made it sort every agreement.
ALTER TABLE agreement_version
    ADD COLUMN head             boolean NOT NULL DEFAULT true,
    ADD COLUMN newest_in_status boolean NOT NULL DEFAULT true;
UPDATE agreement_version v
SET head = v.number = a.head,
    newest_in_status = NOT EXISTS (SELECT 1 FROM agreement_version n
        WHERE n.agreement_id = v.agreement_id AND n.status = v.status AND n.number > v.number)
FROM agreement a
WHERE a.id = v.agreement_id
  AND EXISTS (SELECT 1 FROM agreement_version o WHERE o.agreement_id = v.agreement_id AND o.number <> v.number);
ALTER TABLE agreement_version
    ALTER COLUMN head DROP DEFAULT,
    ALTER COLUMN newest_in_status DROP DEFAULT;
COMMENT ON COLUMN agreement_version.head IS 'Whether reads show this version; a copy of agreement.head.';
COMMENT ON COLUMN agreement_version.newest_in_status IS 'Whether the agreement has no newer version in the same status.';

CREATE INDEX agreement_version_page ON agreement_version (agreement_id DESC) WHERE head;
DROP INDEX agreement_version_by_status;
CREATE INDEX agreement_version_by_status ON agreement_version (status, agreement_id DESC) WHERE newest_in_status;
-- The three scenarios one by one: an array's index knows no order, and without one a rare scenario was sought in all rows.
DROP INDEX agreement_version_by_scenario;
CREATE INDEX agreement_version_supply_chain ON agreement_version (agreement_id DESC) WHERE scenarios @> '{SUPPLY_CHAIN}';
CREATE INDEX agreement_version_consumption ON agreement_version (agreement_id DESC) WHERE scenarios @> '{CONSUMPTION}';
CREATE INDEX agreement_version_business ON agreement_version (agreement_id DESC) WHERE scenarios @> '{BUSINESS}';
-- What waits for its place in the index is read at every search: 4 MB of it, the default, took 3 ms, this takes 0.4 ms.
ALTER INDEX agreement_version_by_text SET (gin_pending_list_limit = 256);
