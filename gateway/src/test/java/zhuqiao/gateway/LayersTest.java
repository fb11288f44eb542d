package zhuqiao.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class LayersTest {
    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("zhuqiao.gateway");

    @Test
    void theGatewayKnowsNoServiceAndNoLendingDomain() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "zhuqiao.partner..", "zhuqiao.matching..", "zhuqiao.sandbox..", "zhuqiao.core..")
                .check(gateway);
    }

    @Test
    void theGatewayTouchesNeitherDatabaseNorBroker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "io.vertx.sqlclient..", "org.apache.kafka..")
                .check(gateway);
    }

    @Test
    void packagesDependOnEachOtherOneWay() {
        noClasses()
                .that()
                .resideInAnyPackage("..security..", "..limit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..route..")
                .check(gateway);
        slices().matching("zhuqiao.gateway.(*)..").should().beFreeOfCycles().check(gateway);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedAfterTheField() {
        assertThat(gateway).isNotEmpty();
        gateway.forEach(type -> {
            assertThat(type.getPackageName()).doesNotContainPattern("\\.(impl|util|dto|mapper|common)(\\.|$)");
            assertThat(Objects.requireNonNull(type.reflect().getPackage()).isAnnotationPresent(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue();
        });
    }
}
