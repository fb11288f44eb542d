package zhuqiao.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.platform.security.FieldCipher;

/** Signing keys as they lie in the database: encrypted. */
@ApplicationScoped
class KeyVault {
    private static final String CONTEXT = "webhook_endpoint.secret";
    private final FieldCipher cipher;

    KeyVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(SigningKey key) {
        return cipher.encrypt(key.text(), CONTEXT);
    }

    /** A key to sign with. */
    SigningKey open(byte[] sealed) {
        return new SigningKey(cipher.decrypt(sealed, CONTEXT), null);
    }
}
