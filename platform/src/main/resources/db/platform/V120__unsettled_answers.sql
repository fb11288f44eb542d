alter table idempotency_key add column unsettled_until timestamptz;
comment on column idempotency_key.unsettled_until is 'Until when this answer is given to nobody, for what the call set in motion may yet bring another; null when it is the last word';
