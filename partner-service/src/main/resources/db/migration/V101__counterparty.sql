CREATE TABLE counterparty (
    id         text        PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    seq        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind       text        NOT NULL CHECK (kind IN ('LENDER', 'PARTNER', 'GUARANTOR')),
    uscc       text        NOT NULL CHECK (length(uscc) = 18),
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    status     text        NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'EXITING', 'EXITED')),
    content    jsonb       NOT NULL,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT counterparty_uscc UNIQUE (kind, uscc)
);
COMMENT ON TABLE counterparty IS 'Lenders, partners and guarantors: who takes part.';
COMMENT ON COLUMN counterparty.id IS 'UUIDv7, or chosen by the operator so that the realm and the register agree.';
COMMENT ON COLUMN counterparty.seq IS 'Order of creation, for lists: chosen ids tell no order.';
COMMENT ON COLUMN counterparty.content IS 'The record of core (Lender, Partner or Guarantor) as JSON; uscc, name and status stand beside it to be searched.';
COMMENT ON COLUMN counterparty.version IS 'Rises with every change of the register entry; the ETag.';

CREATE TABLE lender_policy (
    lender_id  text        NOT NULL REFERENCES counterparty (id),
    version    integer     NOT NULL CHECK (version >= 1),
    content    jsonb       NOT NULL,
    set_by     text        NOT NULL,
    set_at     timestamptz NOT NULL,
    PRIMARY KEY (lender_id, version)
);
COMMENT ON TABLE lender_policy IS 'Every version of a lender''s routing policy; the highest is in force. Decisions name the version they were made under.';
COMMENT ON COLUMN lender_policy.version IS 'From 1, the default policy given at registration; the ETag.';

CREATE TABLE whitelist_entry (
    id         text        PRIMARY KEY,
    partner_id text        NOT NULL REFERENCES counterparty (id),
    role       text        NOT NULL CHECK (role IN ('PLATFORM', 'GUARANTOR', 'CO_LENDER', 'COLLECTOR')),
    uscc       text        NOT NULL CHECK (length(uscc) = 18),
    from_day   date        NOT NULL,
    to_day     date        CHECK (to_day > from_day),
    content    jsonb       NOT NULL,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX whitelist_entry_of_partner ON whitelist_entry (partner_id, id);
COMMENT ON TABLE whitelist_entry IS 'A partner''s published cooperation list (rule A1). Ended entries stay, so that an earlier day can be judged again.';
COMMENT ON COLUMN whitelist_entry.to_day IS 'First day without effect; null while no end is known.';

CREATE TABLE headroom (
    id         text        PRIMARY KEY,
    partner_id text        NOT NULL REFERENCES counterparty (id),
    kind       text        NOT NULL CHECK (kind IN ('CO_LENDING_ONE_LENDER', 'CO_LENDING_ALL', 'CFC_GUARANTEED')),
    lender_id  text        REFERENCES counterparty (id),
    expires_at date        NOT NULL,
    content    jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK (kind <> 'CO_LENDING_ONE_LENDER' OR lender_id IS NOT NULL)
);
CREATE INDEX headroom_of_partner ON headroom (partner_id, id);
COMMENT ON TABLE headroom IS 'A partner''s dated declarations of what it may still take on (rules L2, L3, M10); append-only, a later one replaces.';
