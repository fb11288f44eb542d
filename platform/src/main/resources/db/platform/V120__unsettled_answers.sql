alter table idempotency_key add column unsettled_until timestamptz;
comment on column idempotency_key.unsettled_until is 'Until when another answer may take this one''s place, for what the call set in motion has not come to rest; null when it is the last word';
