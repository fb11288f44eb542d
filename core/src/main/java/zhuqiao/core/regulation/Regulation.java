package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The code of every rule, by the case it weighs; the figures and texts stand in the rule files. */
public final class Regulation {
    private static final List<RuleTest<? super AgreementCase>> OF_AGREEMENT = joined(
            AdmissionRules.OF_AGREEMENT,
            GuarantorRules.OF_AGREEMENT,
            CostRules.OF_AGREEMENT,
            CoLendingRules.OF_AGREEMENT);

    /** Rules that concern an application whoever funds it. */
    public static final List<RuleTest<? super ApplicationCase>> OF_APPLICATION = joined(
            List.of(AdmissionRules.LENDER_LICENCE, AdmissionRules.LENDER_REGION),
            PurposeRules.OF_APPLICATION,
            ReceivableRules.OF_APPLICATION,
            RoutingRules.OF_APPLICATION);

    /** Rules that concern an application and one agreement. */
    public static final List<RuleTest<? super PairCase>> OF_PAIR = joined(
            TermRules.OF_PAIR,
            RoutingRules.OF_PAIR,
            OF_AGREEMENT,
            List.of(ReceivableRules.ADVANCE),
            AmountRules.OF_PAIR,
            CapacityRules.OF_PAIR,
            CoLendingRules.OF_PAIR,
            HeadroomRules.OF_PAIR,
            ConsentRules.OF_PAIR);

    /** Rules that a draft must meet before it is put in force. */
    public static final List<RuleTest<? super DraftCase>> OF_DRAFT =
            joined(List.of(AdmissionRules.LENDER_LICENCE, RoutingRules.PARTNER), OF_AGREEMENT, ContractRules.OF_DRAFT);

    /** What an agreement is weighed by to be put in force, and again to stay so. */
    public static final List<RuleTest<? super DraftCase>> OF_STANDING = joined(OF_DRAFT, HeadroomRules.OF_RUNNING);

    private static final List<String> FILES = List.of(
            "admission.yaml",
            "cost.yaml",
            "amount.yaml",
            "colending.yaml",
            "purpose.yaml",
            "data.yaml",
            "gates.yaml",
            "terms.yaml");

    private Regulation() {}

    /**
     * The rules that come with this build, in the version that decisions store.
     *
     * @throws IllegalArgumentException when a rule file is at fault, which must stop the start
     */
    public static RuleBook load() {
        return of(RuleFile.resource("version.txt").strip(), files());
    }

    /** The rule files of this build by name, in their order. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, RuleFile.resource(name)));
        return files;
    }

    /** The code of this build under those rule files. */
    static RuleBook of(String version, Map<String, String> files) {
        Set<RuleTest<?>> tests = new LinkedHashSet<>();
        tests.addAll(OF_APPLICATION);
        tests.addAll(OF_PAIR);
        tests.addAll(OF_DRAFT);
        tests.addAll(GateRules.OF_CONFIRMATION);
        tests.add(GateRules.LISTED_CHARGES);
        tests.add(GateRules.FEE_FOLLOWS_PRINCIPAL);
        return RuleBook.of(version, tests, files);
    }

    @SafeVarargs
    private static <C> List<RuleTest<? super C>> joined(List<? extends RuleTest<? super C>>... lists) {
        List<RuleTest<? super C>> all = new ArrayList<>();
        for (List<? extends RuleTest<? super C>> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
