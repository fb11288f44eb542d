CREATE TABLE webhook_endpoint (
    id                    text        PRIMARY KEY,
    owner_kind            text        NOT NULL CHECK (owner_kind IN ('LENDER', 'PARTNER')),
    owner_id              text        NOT NULL,
    url                   text        NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    events                text[]      NOT NULL CHECK (cardinality(events) > 0),
    signature             text        NOT NULL CHECK (signature IN ('HMAC_SHA256', 'ED25519')),
    status                text        NOT NULL CHECK (status IN ('PENDING', 'ACTIVE', 'PAUSED', 'DISABLED', 'DELETED')),
    challenge             text        NOT NULL,
    secret                bytea       NOT NULL,
    public_key            text,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    failing_since         timestamptz,
    warned_at             timestamptz,
    last_error            text        CHECK (length(last_error) <= 500),
    version               integer     NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK ((signature = 'ED25519') = (public_key IS NOT NULL)),
    CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CREATE INDEX webhook_endpoint_of_owner ON webhook_endpoint (owner_kind, owner_id, id DESC) WHERE status <> 'DELETED';

COMMENT ON TABLE webhook_endpoint IS 'Where a lender or partner wants to be told. A deleted one stays for the deliveries that name it.';
COMMENT ON COLUMN webhook_endpoint.status IS 'PENDING until the receiver echoed the challenge; PAUSED collects and does not send; DISABLED after a 410.';
COMMENT ON COLUMN webhook_endpoint.challenge IS 'What the receiver must echo to prove that the URL is its own.';
COMMENT ON COLUMN webhook_endpoint.secret IS 'Signing secret or private key, encrypted with the data key (AES-256-GCM).';
COMMENT ON COLUMN webhook_endpoint.previous_secret IS 'Signs beside the new one until previous_secret_until, so that a receiver can change over without loss.';
COMMENT ON COLUMN webhook_endpoint.failing_since IS 'First failed attempt since the last success.';

CREATE TABLE webhook_delivery (
    id          text        PRIMARY KEY DEFAULT uuidv7()::text,
    seq         bigint      GENERATED ALWAYS AS IDENTITY,
    event_id    text        NOT NULL,
    endpoint_id text        NOT NULL REFERENCES webhook_endpoint (id),
    event_type  text        NOT NULL,
    subject     text        NOT NULL,
    referral_id text,
    body        text        NOT NULL,
    status      text        NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'SENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    due_at      timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    spent       integer     NOT NULL DEFAULT 0 CHECK (spent BETWEEN 0 AND attempts),
    status_code integer,
    error       text        CHECK (length(error) <= 500),
    created_at  timestamptz NOT NULL DEFAULT now(),
    closed_at   timestamptz,
    CONSTRAINT webhook_delivery_once UNIQUE (event_id, endpoint_id),
    CHECK ((closed_at IS NULL) = (status IN ('PENDING', 'SENDING')))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE status IN ('PENDING', 'SENDING');
CREATE INDEX webhook_delivery_queue ON webhook_delivery (endpoint_id, subject, seq) WHERE status IN ('PENDING', 'SENDING');
CREATE INDEX webhook_delivery_of_endpoint ON webhook_delivery (endpoint_id, id DESC);
CREATE INDEX webhook_delivery_of_referral ON webhook_delivery (referral_id, id DESC) WHERE referral_id IS NOT NULL;
CREATE INDEX webhook_delivery_closed ON webhook_delivery (closed_at) WHERE closed_at IS NOT NULL;

COMMENT ON TABLE webhook_delivery IS 'One event for one endpoint, kept 90 days.';
COMMENT ON COLUMN webhook_delivery.seq IS 'Order of arrival: of a (endpoint, subject) only the lowest open one may be claimed.';
COMMENT ON COLUMN webhook_delivery.subject IS 'Referral or application whose events reach the endpoint in order.';
COMMENT ON COLUMN webhook_delivery.body IS 'The bytes that are signed and sent, the same at every attempt. Never personal data.';
COMMENT ON COLUMN webhook_delivery.due_at IS 'PENDING: when the next attempt is due. SENDING: when the sender''s lease ends and another may take over.';
COMMENT ON COLUMN webhook_delivery.attempts IS 'Attempts begun; a result counts only if it names the newest.';

COMMENT ON COLUMN webhook_delivery.spent IS 'Attempts before the last redelivery: the retry schedule starts anew after them.';

CREATE TABLE webhook_attempt (
    delivery_id text        NOT NULL REFERENCES webhook_delivery (id) ON DELETE CASCADE,
    number      integer     NOT NULL CHECK (number >= 1),
    at          timestamptz NOT NULL,
    millis      integer     NOT NULL CHECK (millis >= 0),
    status_code integer,
    error       text        CHECK (length(error) <= 500),
    PRIMARY KEY (delivery_id, number)
);
COMMENT ON TABLE webhook_attempt IS 'What each attempt met, for support.';
COMMENT ON COLUMN webhook_attempt.error IS 'A fixed word such as timeout or refused, never the receiver''s text.';
