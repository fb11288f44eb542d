package zhuqiao.matching.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.masking.Masking;

/** The submitted fields as shown to anyone but the entitled partner: particulars of persons are masked. */
public final class MaskedApplication {
    private MaskedApplication() {}

    public static ObjectNode of(LoanApplication application) {
        ObjectNode fields = Json.MAPPER.valueToTree(application.withoutConsents());
        ObjectNode borrower = (ObjectNode) fields.get("borrower");
        if (application.borrower().type() == BorrowerType.INDIVIDUAL) {
            person(borrower);
        }
        person((ObjectNode) borrower.get("legalRepresentative"));
        person((ObjectNode) borrower.get("owner"));
        return fields;
    }

    private static void person(@Nullable ObjectNode person) {
        if (person != null) {
            mask(person, "name", Masking::name);
            mask(person, "idNumber", Masking::idNumber);
            mask(person, "mobile", Masking::mobile);
        }
    }

    private static void mask(ObjectNode node, String field, UnaryOperator<@Nullable String> mask) {
        node.put(field, mask.apply(node.path(field).textValue()));
    }
}
