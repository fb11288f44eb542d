package zhuqiao.partner.agreement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Agreement;
import zhuqiao.platform.json.Json;

class DossierTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Set<String> EDITORS = Set.of("editor");

    private final AgreementRow agreement = new AgreementRow(NOW);

    @Test
    void aDraftStandsInTheListOfItsStatusWhileReadsShowTheRunningVersion() {
        // Given
        Dossier dossier = dossier(new AgreementState.Active(EDITORS));

        // When
        VersionRow draft = dossier.amend(paper(), "editor", NOW);
        dossier.changed(NOW);

        // Then
        assertThat(dossier.versions()).extracting(VersionRow::isHead).containsExactly(true, false);
        assertThat(dossier.versions()).extracting(VersionRow::isNewestInStatus).containsExactly(true, true);
        assertThat(draft.number()).isEqualTo(2);
    }

    @Test
    void ofSeveralVersionsInOneStatusTheNewestAloneStandsInItsList() {
        // Given
        Dossier dossier = dossier(
                new AgreementState.Superseded(EDITORS),
                new AgreementState.Superseded(EDITORS),
                new AgreementState.Active(EDITORS));

        // When
        dossier.changed(NOW);

        // Then
        assertThat(dossier.versions()).extracting(VersionRow::isHead).containsExactly(false, false, true);
        assertThat(dossier.versions()).extracting(VersionRow::isNewestInStatus).containsExactly(false, true, true);
    }

    @Test
    void aVersionReturnsToTheListOfItsStatusOnceNoNewerOneIsInIt() {
        // Given
        Dossier dossier = dossier(new AgreementState.Active(EDITORS), new AgreementState.Active(EDITORS));
        dossier.changed(NOW);
        VersionRow first = dossier.versions().getFirst();
        assertThat(first.isNewestInStatus()).isFalse();

        // When
        dossier.versions().getLast().apply(new AgreementState.Terminated(EDITORS), null, NOW);
        dossier.changed(NOW);

        // Then
        assertThat(first.isNewestInStatus()).isTrue();
        assertThat(first.isHead()).isTrue();
    }

    private Dossier dossier(AgreementState... states) {
        Dossier dossier = new Dossier(agreement, List.of(new VersionRow(agreement.id(), 1, paper(), "editor", NOW)));
        for (int i = 1; i < states.length; i++) {
            dossier.amend(paper(), "editor", NOW);
        }
        for (int i = 0; i < states.length; i++) {
            dossier.versions().get(i).apply(states[i], null, NOW);
        }
        return dossier;
    }

    private static Agreement paper() {
        try (InputStream json = requireNonNull(DossierTest.class.getResourceAsStream("/agreement.json"))) {
            return Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), Agreement.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
