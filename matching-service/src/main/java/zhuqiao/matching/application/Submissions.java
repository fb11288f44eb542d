package zhuqiao.matching.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.security.FieldCipher;

/** What lenders sent, in and out of its encryption. */
@ApplicationScoped
public class Submissions {
    private static final String CONTEXT = "application.submission";
    private final FieldCipher cipher;

    public Submissions(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param submission the body as read, without its consents */
    public byte[] seal(Object submission) {
        return cipher.encrypt(Json.write(submission), CONTEXT);
    }

    /** The submitted fields, persons unmasked; a fresh tree at every call. */
    public ObjectNode open(ApplicationEntity application) {
        return Json.tree(cipher.decrypt(application.submission, CONTEXT));
    }

    /** The submission as first read, without its consents. */
    public LoanApplication read(byte[] submission) {
        return Json.read(cipher.decrypt(submission, CONTEXT), LoanApplication.class);
    }
}
