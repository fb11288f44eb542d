package zhuqiao.matching.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.security.FieldCipher;

/** Account, payee and evidence of a confirmed referral, in and out of their encryption. */
@ApplicationScoped
public class PaymentDetails {
    private static final String CONTEXT = "referral.payment";
    private static final List<String> SHOWN = List.of("paymentMode", "account", "payee");
    private final FieldCipher cipher;

    public PaymentDetails(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param payment with members {@code paymentMode}, {@code account} and, if any, {@code payee} */
    public byte[] seal(Object payment) {
        return cipher.encrypt(Json.write(payment), CONTEXT);
    }

    /** Adds them to the partner's answer and tells what was added. */
    List<String> addTo(ObjectNode answer, ReferralEntity referral) {
        ObjectNode payment = Json.tree(cipher.decrypt(Objects.requireNonNull(referral.payment), CONTEXT));
        List<String> given = SHOWN.stream().filter(payment::hasNonNull).toList();
        given.forEach(field -> answer.set(field, payment.get(field)));
        return given;
    }
}
