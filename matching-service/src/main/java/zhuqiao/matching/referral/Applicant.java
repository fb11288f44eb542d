package zhuqiao.matching.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.masking.Masking;

/**
 * The part of an answer that tells of the applicant, with the names of what it gives away.
 *
 * @param members to be added to the referral's own
 * @param given paths of what is unmasked, for the record of provisions
 */
record Applicant(ObjectNode members, List<String> given) {
    private static final List<String> PERSON = List.of("name", "idNumber", "mobile");
    private static final List<String> TRADE = List.of("purpose", "collateral", "region", "supplyChain");

    /** @param idHash hash of the natural person's identity number for this partner */
    static Applicant of(ObjectNode submission, Disclosure disclosure, IdNumberHash idHash) {
        return switch (disclosure) {
            case Disclosure.Withheld withheld -> withheld(submission);
            case Disclosure.Company company -> company(submission, false);
            case Disclosure.CompanyWithPerson company -> company(submission, true);
            case Disclosure.BureauReference bureau -> {
                Applicant applicant = withheld(submission);
                yield applicant.with("bureauReference", submission.get("bureauReference"));
            }
            case Disclosure.HashedIdentity hashed -> {
                Applicant applicant = withheld(submission);
                yield applicant.with("idHash", Json.MAPPER.valueToTree(idHash.of(idNumber(submission))));
            }
        };
    }

    /** For staff: all but the particulars of persons. */
    static Applicant masked(ObjectNode submission) {
        Applicant company = company(submission, false);
        ObjectNode borrower = (ObjectNode) company.members().get("borrower");
        for (JsonNode person : List.of(borrower, borrower.path("owner"))) {
            if (person.has("idNumber")) {
                mask((ObjectNode) person);
            }
        }
        return new Applicant(company.members(), List.of());
    }

    /** How an identity number is hashed for the one who asks. */
    @FunctionalInterface
    interface IdNumberHash {
        String of(String idNumber);
    }

    private static Applicant withheld(ObjectNode submission) {
        ObjectNode members = Json.object();
        members.putObject("borrower").set("type", submission.at("/borrower/type"));
        return new Applicant(members, List.of());
    }

    private static Applicant company(ObjectNode submission, boolean withPerson) {
        ObjectNode members = Json.object();
        List<String> given = new ArrayList<>();
        for (String field : TRADE) {
            if (submission.hasNonNull(field)) {
                members.set(field, submission.get(field));
                given.add(field);
            }
        }
        ObjectNode borrower = ((ObjectNode) submission.get("borrower")).deepCopy();
        borrower.fieldNames().forEachRemaining(field -> {
            if (!field.equals("legalRepresentative")) {
                given.add("borrower." + field);
            }
        });
        @Nullable ObjectNode person = (ObjectNode) borrower.get("legalRepresentative");
        if (withPerson) {
            PERSON.forEach(field -> given.add("borrower.legalRepresentative." + field));
        } else if (person != null) {
            mask(person);
        }
        members.set("borrower", borrower);
        return new Applicant(members, List.copyOf(given));
    }

    private Applicant with(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return this;
        }
        members.set(field, value);
        return new Applicant(members, List.of(field));
    }

    private static void mask(ObjectNode person) {
        person.put("name", Masking.name(person.path("name").textValue()));
        person.put("idNumber", Masking.idNumber(person.path("idNumber").textValue()));
        person.put("mobile", Masking.mobile(person.path("mobile").textValue()));
    }

    private static String idNumber(ObjectNode submission) {
        JsonNode own = submission.at("/borrower/idNumber");
        return (own.isTextual() ? own : submission.at("/borrower/owner/idNumber")).textValue();
    }
}
