package zhuqiao.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhuqiao.platform", "zhuqiao.core");

    @Test
    void platformKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("zhuqiao.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zhuqiao.partner..", "zhuqiao.matching..", "zhuqiao.gateway..", "zhuqiao.sandbox..")
                .check(CLASSES);
    }

    @Test
    void whatTheGatewayUsesNeedsNeitherDatabaseNorBroker() {
        noClasses()
                .that()
                .resideInAnyPackage("zhuqiao.platform.identity", "zhuqiao.platform.id", "zhuqiao.platform.masking")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.vertx..sqlclient..", "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedByFeature() {
        JavaPackage root = CLASSES.getPackage("zhuqiao.platform");
        for (JavaPackage room : root.getSubpackagesInTree()) {
            if (!room.getClasses().isEmpty()) {
                assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue();
            }
        }
        classes()
                .should()
                .resideOutsideOfPackages("..impl..", "..util..", "..dto..", "..mapper..", "..common..")
                .check(CLASSES);
    }
}
