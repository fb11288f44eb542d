package zhuqiao.acceptance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class ExportTest {
    private static final String MARK = "\uFEFF";
    private final Platform platform;
    private final ImportDesk imports;
    private final AgreementDesk desk;
    private final Register register;

    ExportTest(StackInfo stack) {
        this.platform = new Platform(stack);
        this.imports = new ImportDesk(platform);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
    }

    @Test
    void whatIsExportedCanBeImported() {
        // Given: more than a page
        String partner = register.newPartner(Market.PLATFORM.code());
        String lender = register.newLender();
        List<ObjectNode> papers = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            papers.add(Paper.between(lender, partner));
        }
        imports.newImport(Sheet.of(papers));

        // When
        String file = export("operator", "partnerId=" + partner);

        // Then
        assertThat(file).startsWith(MARK + "id,version,status,agreementNo,");
        assertThat(file.lines()).hasSize(202);
        papers.forEach(
                paper -> assertThat(file).contains(paper.get("agreementNo").asText()));
        imports.dryRun(file).statusCode(200).body("rows", equalTo(201)).body("faults", empty());
    }

    @Test
    void theFiltersHoldForTheFileToo() {
        // Given
        ObjectNode paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
        desk.newDraft(paper);

        // Then
        String filter = "partnerId=" + paper.get("partnerId").asText();
        assertThat(export("auditor", filter + "&status=DRAFT").lines()).hasSize(2);
        assertThat(export("auditor", filter + "&status=ACTIVE").lines()).hasSize(1);
        platform.as("auditor")
                .accept("text/csv")
                .get(AgreementDesk.PATH + "?status=NONE")
                .then()
                .statusCode(400);
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNone() {
        // Given
        ObjectNode paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
        String number = "=cmd|" + Paper.newNumber();
        desk.newDraft(paper.put("agreementNo", number));

        // When
        String file = export("operator", "partnerId=" + paper.get("partnerId").asText());

        // Then
        assertThat(file).contains("\"'" + number + "\"");
    }

    @Test
    void aCounterpartyExportsItsOwnAgreementsAndNoOthers() {
        // Given
        String lender = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get("lender-a"))
                        .lenderId());
        String bank = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get("bank-a")).partnerId());
        String id = desk.newDraft(Paper.between(lender, bank));

        // Then
        assertThat(export("lender-a", "status=DRAFT")).contains(id);
        assertThat(export("bank-a", "status=DRAFT")).contains(id);
        assertThat(export("lender-b", "status=DRAFT")).doesNotContain(id);
        assertThat(export("bank-b", "status=DRAFT")).doesNotContain(id);
    }

    @Test
    void whoAsksForNothingElseGetsJson() {
        platform.as("operator")
                .accept("*/*")
                .get(AgreementDesk.PATH + "?limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("items", hasSize(1));
    }

    private String export(String caller, String query) {
        return platform.as(caller)
                .accept("text/csv")
                .get(AgreementDesk.PATH + "?" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asString();
    }
}
