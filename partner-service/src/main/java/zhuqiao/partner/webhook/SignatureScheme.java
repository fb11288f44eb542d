package zhuqiao.partner.webhook;

/** How deliveries to an endpoint are signed; SM2 is named by the API and not offered yet. */
enum SignatureScheme {
    HMAC_SHA256,
    ED25519,
    SM2
}
