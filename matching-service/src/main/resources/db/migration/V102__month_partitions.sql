-- What is append-only is so for the run-time role too: it may add rows and read them, and no partition is a way round.

CREATE FUNCTION make_append_only(grown regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    other regrole;
BEGIN
    FOR other IN
        SELECT DISTINCT acl.grantee::regrole FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) acl
        WHERE c.oid = grown AND acl.grantee NOT IN (0, c.relowner)
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM %s', grown, other);
    END LOOP;
END $$;
COMMENT ON FUNCTION make_append_only IS 'Leaves nobody but its owner a way to change or delete the table''s rows';
REVOKE EXECUTE ON FUNCTION make_append_only FROM PUBLIC;

-- The run-time role may not create tables, so it makes the coming months' partitions through this function of the owner.

CREATE FUNCTION create_month_partitions(first_month date, months integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent text;
    starts date;
    name   text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('create_month_partitions'));
    FOREACH parent IN ARRAY ARRAY['trail', 'decision', 'provision', 'quota_journal'] LOOP
        FOR i IN 0 .. months - 1 LOOP
            starts := (date_trunc('month', first_month) + make_interval(months => i))::date;
            name := format('%s_%s', parent, to_char(starts, 'YYYYMM'));
            IF to_regclass(name) IS NULL THEN
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, parent,
                    starts::timestamp AT TIME ZONE 'Asia/Shanghai',
                    (starts + interval '1 month') AT TIME ZONE 'Asia/Shanghai');
                PERFORM make_append_only(name::regclass);
                EXECUTE format('COMMENT ON TABLE %I IS %L', name, 'One month of ' || parent);
            END IF;
        END LOOP;
    END LOOP;
END $$;
COMMENT ON FUNCTION create_month_partitions IS 'Makes the missing partitions of the given months (Asia/Shanghai) of every table partitioned by month';

SELECT create_month_partitions((now() AT TIME ZONE 'Asia/Shanghai')::date, 4);

CREATE TABLE trail_rest PARTITION OF trail DEFAULT;
CREATE TABLE decision_rest PARTITION OF decision DEFAULT;
CREATE TABLE provision_rest PARTITION OF provision DEFAULT;
CREATE TABLE quota_journal_rest PARTITION OF quota_journal DEFAULT;
COMMENT ON TABLE trail_rest IS 'Lines outside every month made so far; empty while the months are made in time';
COMMENT ON TABLE decision_rest IS 'Decisions outside every month made so far; empty while the months are made in time';
COMMENT ON TABLE provision_rest IS 'Provisions outside every month made so far; empty while the months are made in time';
COMMENT ON TABLE quota_journal_rest IS 'Entries outside every month made so far; empty while the months are made in time';

SELECT make_append_only(grown) FROM unnest(ARRAY['trail', 'trail_rest', 'decision', 'decision_rest', 'provision',
    'provision_rest', 'quota_journal', 'quota_journal_rest', 'day_plan_change', 'partner_report']::regclass[]) AS grown;
